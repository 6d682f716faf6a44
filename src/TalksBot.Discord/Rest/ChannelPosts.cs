using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TalksBot.Discord.Interactions;

namespace TalksBot.Discord.Rest;

/// <summary>Messages on the bot's own account, outside any interaction.</summary>
public sealed class ChannelPosts
{
    /// <summary>The longest nonce that Discord takes.</summary>
    public const int LongestNonce = 25;

    private static readonly TimeSpan s_closedFor = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<ChannelId, (DateTimeOffset Until, string Why)> _closed = new();
    private readonly RestClient _rest;
    private readonly TimeProvider _clock;

    internal ChannelPosts(RestClient rest, TimeProvider clock)
    {
        _rest = rest;
        _clock = clock;
    }

    /// <summary>A nonce from a job's own key: the same key gives the same nonce, also after a restart.</summary>
    public static string NonceFor(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..LongestNonce];

    /// <summary>Posts a message once: for a few minutes, a repeat with the same <paramref name="nonce"/> is the same message to Discord.</summary>
    /// <param name="channel">Where to. A channel that was closed to us is not asked again for an hour, or until <see cref="Reopen"/>.</param>
    /// <param name="body">What. Shortened to Discord's limits.</param>
    /// <param name="nonce">1 to 25 characters, see <see cref="NonceFor"/>.</param>
    /// <param name="ct">Cancelling leaves open whether it was posted.</param>
    public Task<PostOutcome> CreateAsync(ChannelId channel, MessageBody body, string nonce, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(nonce);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nonce.Length, LongestNonce);
        var fitted = Fit.Message(body, Fit.DefaultFileLimit);
        return SendAsync(
            channel,
            HttpMethod.Post,
            "POST /channels/{id}/messages",
            $"/channels/{Json.Decimal(channel.Value)}/messages",
            writer => ReplyWriter.WriteChannelMessage(writer, fitted, nonce),
            fitted.Files,
            ct);
    }

    /// <summary>Rewrites a message of the bot. Its files are replaced by those of <paramref name="body"/>.</summary>
    public Task<PostOutcome> EditAsync(ChannelId channel, MessageId message, MessageBody body, CancellationToken ct)
    {
        var fitted = Fit.Message(body, Fit.DefaultFileLimit);
        return SendAsync(
            channel,
            HttpMethod.Patch,
            "PATCH /channels/{id}/messages/{id}",
            $"/channels/{Json.Decimal(channel.Value)}/messages/{Json.Decimal(message.Value)}",
            writer => ReplyWriter.WriteEdit(writer, fitted),
            fitted.Files,
            ct);
    }

    /// <summary>Forgets that a channel was closed to the bot, because somebody has put it right.</summary>
    public void Reopen(ChannelId channel) => _closed.TryRemove(channel, out _);

    private async Task<PostOutcome> SendAsync(
        ChannelId channel, HttpMethod method, string route, string path, Action<Utf8JsonWriter> write, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        if (_closed.TryGetValue(channel, out var closed) && _clock.GetUtcNow() < closed.Until)
        {
            return new PostOutcome.ChannelClosed(closed.Why);
        }

        using var buffer = JsonBuffer.Rent();

        // A request that is repeated may have left a cut-off one behind that still reads these bytes.
        buffer.Forget();
        write(buffer.Writer);
        try
        {
            var answer = await _rest.SendAsync(
                new(method, route, path) { Resource = channel.Value, Body = buffer.Written, Files = files, Repeatable = true, Background = true }, ct);
            return Outcome(channel, answer);
        }
        catch (RestException e)
        {
            return e.NothingSent ? new PostOutcome.Postponed(e.Message) : new PostOutcome.Unknown(e.Message);
        }
    }

    private PostOutcome Outcome(ChannelId channel, RestAnswer answer)
    {
        var error = answer.Error;
        switch (answer.Status)
        {
            case < 400:
                _closed.TryRemove(channel, out _);
                return new PostOutcome.Sent(ReadId(answer.Body));
            case 404 when error.Code == DiscordError.UnknownMessage:
                return new PostOutcome.MessageGone();
            case 403 or 404:
                var why = $"{answer.Status} {error}";
                _closed[channel] = (_clock.GetUtcNow() + s_closedFor, why);
                return new PostOutcome.ChannelClosed(why);
            default:
                return new PostOutcome.Refused($"{answer.Status} {error}");
        }
    }

    private static MessageId ReadId(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                return new(Json.Id(ref reader));
            }

            Json.SkipValue(ref reader);
        }

        return default;
    }
}
