using TalksBot.Discord.Rest;

namespace TalksBot.Discord;

/// <summary>
/// The first request to Discord, made for what it leaves behind: an open connection, and code that is compiled. A program may begin it as
/// soon as it knows that it can serve, while it still comes up; where none did, or nobody answered, it is made when the bot has identified.
/// </summary>
public sealed class EarlyContact
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly DiscordHttp _http;
    private readonly Lock _once = new();
    private Task<bool>? _made;

    internal EarlyContact(DiscordHttp http) => _http = http;

    /// <summary>Begins it, unless it is under way or was answered; true when it was answered.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public Task<bool> MakeAsync(CancellationToken ct)
    {
        lock (_once)
        {
            if (_made is null or { IsFaulted: true } or { IsCanceled: true } or { IsCompletedSuccessfully: true, Result: false })
            {
                _made = Task.Run(() => RequestAsync(ct), ct);
            }

            return _made.WaitAsync(ct);
        }
    }

    private async Task<bool> RequestAsync(CancellationToken ct) =>
        await _http.SendAsync(HttpMethod.Get, "/gateway", null, [], asBot: false, s_patience, ct) is not null;
}
