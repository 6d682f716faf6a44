using Microsoft.Extensions.Logging;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Interactions;

/// <summary>
/// Runs the path of an answer before anybody waits for it: reading, the handler's own work, wording, writing, and a request that leaves
/// a pooled connection behind. The first member would else wait for the compiler and for the handshake.
/// </summary>
internal sealed partial class WarmUp(EarlyContact contact, Router router, IEnumerable<ISampleCalls> samples, TimeProvider clock, ILogger<WarmUp> logger)
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _rehearsed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when an answer has been rehearsed, well or not.</summary>
    public Task Rehearsed => _rehearsed.Task;

    private static ReadOnlySpan<byte> Sample =>
        """
        {"id":"1","application_id":"1","type":2,"token":"t","guild_id":"1","channel_id":"1","locale":"en-US","app_permissions":"0",
        "member":{"user":{"id":"1","username":"u","global_name":"U"},"nick":null,"permissions":"8"},"attachment_size_limit":10485760,
        "data":{"id":"1","name":"n","type":1,"options":[{"name":"o","type":3,"value":"v"}]}}
        """u8;

    /// <summary>Completes when all is done; a first request that was not made before waits for <paramref name="identified"/>, with which it would only compete.</summary>
    public async Task RunAsync(Task identified, CancellationToken ct)
    {
        var rehearsed = Task.Run(() => RehearseAsync(ct), ct);
        await identified;
        await Task.WhenAll(rehearsed, contact.MakeAsync(ct));

        // A start leaves several times as much garbage as it keeps, and a bot that nobody asks would never give it back.
        // Who asks in the very moment that the bot comes is not to wait for that.
        await Task.Delay(s_quiet, clock, ct);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private async Task RehearseAsync(CancellationToken ct)
    {
        try
        {
            var incoming = InteractionReader.Read(Sample)!;
            Write(MessageBody.Of(
                new Component.Container([new Component.Text("…"), new Component.Separator(), new Component.Row([new Component.Button("c", "l")])])), incoming);
            foreach (var call in samples.SelectMany(sample => sample.Make()))
            {
                if (await router.RunAsync(call, ct) is Reply.Message reply)
                {
                    Write(reply.Body, incoming);
                }
            }
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Nobody asked, so nobody is told; what is broken shows when somebody asks.
            LogFailed(e);
        }
        finally
        {
            _rehearsed.TrySetResult();
        }
    }

    private static void Write(MessageBody body, Incoming incoming)
    {
        using var buffer = JsonBuffer.Rent();
        ReplyWriter.WriteMessageCallback(buffer.Writer, Fit.Message(body, incoming.FileLimit), ephemeral: true);
        _ = buffer.Written;
    }

    [LoggerMessage(LogLevel.Debug, "The rehearsal of an answer failed.")]
    private partial void LogFailed(Exception e);
}
