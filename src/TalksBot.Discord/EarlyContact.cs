using TalksBot.Discord.Rest;

namespace TalksBot.Discord;

/// <summary>
/// The first request to Discord, made for what it leaves behind: an open connection, and code that is compiled. A program may begin it as
/// soon as its settings are valid, while it still reads its store; else it is made when the bot has identified.
/// </summary>
public sealed class EarlyContact
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly DiscordHttp _http;
    private readonly Lock _once = new();
    private Task? _made;

    internal EarlyContact(DiscordHttp http) => _http = http;

    /// <summary>Begins it, unless it was; completes when it was answered or not, and never fails.</summary>
    public Task MakeAsync(CancellationToken ct)
    {
        lock (_once)
        {
            return _made ??= Task.Run(() => RequestAsync(ct), CancellationToken.None);
        }
    }

    private async Task RequestAsync(CancellationToken ct)
    {
        try
        {
            _ = await _http.SendAsync(HttpMethod.Get, "/gateway", null, [], asBot: false, s_patience, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Whoever needs an answer asks again.
        }
    }
}
