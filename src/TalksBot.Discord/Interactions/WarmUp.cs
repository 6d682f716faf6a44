using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Interactions;

/// <summary>
/// Runs the path of an answer once before anybody waits for it: reading, wording, writing, and a request that leaves a pooled
/// connection behind. The first member would else wait for the compiler and for the handshake.
/// </summary>
internal sealed class WarmUp(DiscordHttp http)
{
    private static ReadOnlySpan<byte> Sample =>
        """
        {"id":"1","application_id":"1","type":2,"token":"t","guild_id":"1","channel_id":"1","locale":"en-US","app_permissions":"0",
        "member":{"user":{"id":"1","username":"u","global_name":"U"},"nick":null,"permissions":"8"},"attachment_size_limit":10485760,
        "data":{"id":"1","name":"n","type":1,"options":[{"name":"o","type":3,"value":"v"}]}}
        """u8;

    public async Task RunAsync(CancellationToken ct)
    {
        var incoming = InteractionReader.Read(Sample)!;
        using var buffer = JsonBuffer.Rent();
        var body = MessageBody.Of(
            new Component.Container([new Component.Text("…"), new Component.Separator(), new Component.Row([new Component.Button("c", "l")])]));
        ReplyWriter.WriteMessageCallback(buffer.Writer, Fit.Message(body, incoming.FileLimit), ephemeral: true);
        _ = buffer.Written;
        await http.SendAsync(HttpMethod.Get, "/gateway", null, [], asBot: false, TimeSpan.FromSeconds(10), ct);
    }
}
