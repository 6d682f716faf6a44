using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TalksBot.Discord.Interactions;

/// <summary>Works off the queued calls, a few at a time. What a handler throws ends here, as an apology with a reference.</summary>
internal sealed partial class Workers(
    IOptions<DiscordOptions> options, Intake intake, Router router, Answers answers, DiscordWording wording,
    TimeProvider clock, ILogger<Workers> logger) : IDisposable
{
    private static readonly TimeSpan s_longestWork = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_longestCompletion = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopped = new();
    private Task _all = Task.CompletedTask;

    public void Start() =>
        _all = Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => Task.Run(WorkAsync)));

    /// <summary>Completes when the queue is closed and worked off; after <paramref name="grace"/>, or with <paramref name="impatience"/>, the rest is cancelled.</summary>
    public async Task StopAsync(TimeSpan grace, CancellationToken impatience)
    {
        try
        {
            await _all.WaitAsync(grace, clock, impatience);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            LogCancelled();
            await _stopped.CancelAsync();
        }
    }

    public void Dispose() => _stopped.Dispose();

    private async Task WorkAsync()
    {
        await foreach (var exchange in intake.Queue.ReadAllAsync())
        {
            // Never reused when it was cancelled, and never linked: a linked source costs more than the answer.
            using var work = new CancellationTokenSource(s_longestWork, clock);
            using var link = _stopped.Token.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), work);
            exchange.Work = work;
            try
            {
                await AnswerAsync(exchange, work.Token);
            }
            catch (OperationCanceledException) when (work.IsCancellationRequested)
            {
                LogAbandoned(exchange.Incoming.Id.Value);
            }
            catch (Exception e)
            {
                LogFailed(exchange.Incoming.Id.Value, "none", e);
            }
            finally
            {
                exchange.Work = null;
                exchange.Timer?.Dispose();
            }
        }
    }

    private async Task AnswerAsync(Exchange exchange, CancellationToken ct)
    {
        if (exchange.Incoming.Kind == InteractionKind.Autocomplete)
        {
            var choices = exchange.Incoming.Call is AutocompleteCall completion ? await ChoicesAsync(completion, ct) : [];
            await answers.SendChoicesAsync(exchange, choices, ct);
            return;
        }

        var reply = await ReplyAsync(exchange, ct);
        if (await answers.SendAsync(exchange, reply, ct) == Delivery.Refused)
        {
            var reference = NewReference();
            LogRefused(exchange.Incoming.Id.Value, reference);
            await answers.SendAsync(exchange, Apology(reference), ct);
        }
    }

    private async Task<Reply> ReplyAsync(Exchange exchange, CancellationToken ct)
    {
        try
        {
            return exchange.Incoming.Call is { } call && await router.RunAsync(call, ct) is { } reply
                ? reply
                : Reply.Private(wording.Unknown);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            var reference = NewReference();
            LogFailed(exchange.Incoming.Id.Value, reference, e);
            return Apology(reference);
        }
    }

    private async Task<IReadOnlyList<Choice>> ChoicesAsync(AutocompleteCall call, CancellationToken ct)
    {
        try
        {
            return await router.CompleteAsync(call, ct).WaitAsync(s_longestCompletion, clock, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogNoChoices(call.Command, call.Option, e);
            return [];
        }
    }

    private Reply.Message Apology(string reference) =>
        Reply.Private(string.Format(CultureInfo.InvariantCulture, wording.Apology, reference));

    private static string NewReference() => RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8);

    [LoggerMessage(LogLevel.Error, "Interaction {Id} failed (reference {Reference}).")]
    private partial void LogFailed(ulong id, string reference, Exception e);

    [LoggerMessage(LogLevel.Error, "Discord refused the answer to interaction {Id} (reference {Reference}).")]
    private partial void LogRefused(ulong id, string reference);

    [LoggerMessage(LogLevel.Warning, "No choices for {Command} {Option}.")]
    private partial void LogNoChoices(string command, string option, Exception e);

    [LoggerMessage(LogLevel.Information, "The work on interaction {Id} was abandoned.")]
    private partial void LogAbandoned(ulong id);

    [LoggerMessage(LogLevel.Warning, "Some answers were not finished in time for the stop; they are cancelled.")]
    private partial void LogCancelled();
}
