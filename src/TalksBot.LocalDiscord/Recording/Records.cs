using System.Text.Json;

namespace TalksBot.LocalDiscord.Recording;

/// <summary>A REST request of the bot and what it was answered.</summary>
/// <param name="Path">The path without query, interaction token included.</param>
/// <param name="Query">With its question mark, or empty.</param>
/// <param name="Body">Empty when there was none; for a multipart request the whole of it.</param>
/// <param name="Status">The HTTP status; 0 when the connection was cut instead.</param>
/// <param name="Answer">The body of the answer.</param>
public sealed record RecordedRequest(
    DateTimeOffset At,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body,
    int Status,
    ReadOnlyMemory<byte> Answer)
{
    /// <summary>Whether the request carried an Authorization header.</summary>
    public bool IsAuthorized => Headers.ContainsKey("Authorization");

    /// <summary>Method and path, for a glance.</summary>
    public string Line => $"{Method} {Path}{Query}";

    /// <summary>The JSON of the body; of a multipart request, its <c>payload_json</c>.</summary>
    public JsonElement? Json { get; init; }
}

/// <summary>A frame that the bot sent to the gateway.</summary>
/// <param name="Connection">Which connection, counted from 1.</param>
/// <param name="Op">Its opcode, or -1 when it could not be read.</param>
public sealed record RecordedFrame(DateTimeOffset At, int Connection, int Op, JsonElement Json);

/// <summary>A web socket that the bot opened.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="IsResumeAddress">Whether it came to the <c>resume_gateway_url</c> of a session and not to the base address.</param>
public sealed record RecordedConnection(DateTimeOffset At, int Number, string Path, string Query, bool IsResumeAddress);

/// <summary>The end of a connection.</summary>
/// <param name="ByBot">The code of the bot's close frame; null when the bot sent none.</param>
/// <param name="ByDiscord">The code that this side closed with; null when it did not.</param>
public sealed record RecordedClosure(DateTimeOffset At, int Connection, int? ByBot, int? ByDiscord);

/// <summary>A session that READY began or RESUMED took up again.</summary>
public sealed record RecordedSession(DateTimeOffset At, string SessionId, int Connection, bool IsResumed, long Intents);

/// <summary>All that the bot did on the wire, for assertions. Each feed keeps a bounded number of entries.</summary>
public sealed class Record
{
    internal Record(bool isOn, int kept)
    {
        IsOn = isOn;
        Requests = new(kept);
        Frames = new(kept);
        Connections = new(kept);
        Closures = new(kept);
        Sessions = new(kept);
        UnexpectedRequests = new(kept);
        Refusals = new(kept);
    }

    /// <summary>Whether requests and frames are recorded; connections, sessions, closures, refusals and unexpected requests always are.</summary>
    public bool IsOn { get; set; }

    public Feed<RecordedRequest> Requests { get; }

    public Feed<RecordedFrame> Frames { get; }

    public Feed<RecordedConnection> Connections { get; }

    public Feed<RecordedClosure> Closures { get; }

    public Feed<RecordedSession> Sessions { get; }

    /// <summary>Requests to routes that this stand-in does not know; a test asserts that there are none.</summary>
    public Feed<RecordedRequest> UnexpectedRequests { get; }

    /// <summary>Requests that were answered 400: bugs of the bot, for a 400 is never the user's fault.</summary>
    public Feed<RecordedRequest> Refusals { get; }
}
