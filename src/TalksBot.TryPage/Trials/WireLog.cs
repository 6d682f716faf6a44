using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.Recording;

namespace TalksBot.TryPage.Trials;

/// <summary>What the bot did on the wire and what the visitor did to it, in words: it shows how the bot copes when Discord misbehaves.</summary>
public sealed class WireLog : IDisposable
{
    private const int Kept = 60;
    private readonly Lock gate = new();
    private readonly LinkedList<WireLine> lines = new();
    private readonly TimeProvider clock;
    private readonly List<IDisposable> subscriptions;
    private long count;

    public WireLog(LocalDiscordServer discord, TimeProvider clock)
    {
        this.clock = clock;
        var record = discord.Record;
        subscriptions =
        [
            record.Connections.Subscribe(connection => Add($"The bot connected (connection {connection.Number}).", false)),
            record.Sessions.Subscribe(session => Add(session.IsResumed ? "The bot resumed its session: nothing was missed." : "The bot began a new session.", false)),
            record.Closures.Subscribe(closure => Add(Words(closure), closure.ByBot is null or not 1000)),
            record.Requests.Subscribe(request =>
            {
                // Every letter that somebody types is completed: only what goes wrong with it is news.
                var isTrouble = request.Status is 0 or >= 400;
                if (isTrouble || !discord.IsCompletion(request.Path))
                {
                    Add(Words(request), isTrouble);
                }
            }),
        ];
    }

    /// <summary>A line was added, or all were cleared.</summary>
    public event Action? Changed;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<WireLine> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Adds what the visitor did to the wire.</summary>
    public void Add(string text, bool isTrouble)
    {
        lock (gate)
        {
            var times = 1;
            if (lines.First?.Value is { } last && last.Text == text)
            {
                times = last.Times + 1;
                lines.RemoveFirst();
            }

            lines.AddFirst(new WireLine(++count, clock.GetUtcNow(), text, isTrouble, times));
            if (lines.Count > Kept)
            {
                lines.RemoveLast();
            }
        }

        Changed?.Invoke();
    }

    public void Clear()
    {
        lock (gate)
        {
            lines.Clear();
        }

        Changed?.Invoke();
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    private static string Words(RecordedClosure closure) => (closure.ByBot, closure.ByDiscord) switch
    {
        ({ } code, _) => $"The bot closed connection {closure.Connection} with {code}.",
        (null, { } code) => $"Discord closed connection {closure.Connection} with {code}.",
        _ => $"Connection {closure.Connection} broke.",
    };

    // Interaction tokens are long and say nothing to a reader.
    private static string Words(RecordedRequest request)
    {
        var what = request.Path switch
        {
            var path when path.EndsWith("/callback", StringComparison.Ordinal) => "Answer to an interaction",
            var path when path.Contains("/webhooks/", StringComparison.Ordinal) => request.Method switch
            {
                "PATCH" => "Edit of an answer",
                "DELETE" => "Deletion of an answer",
                _ => "Follow-up to an answer",
            },
            var path when path.EndsWith("/commands", StringComparison.Ordinal) => request.Method == "GET" ? "Look at the commands" : "Registering of the commands",
            var path when path.EndsWith("/messages", StringComparison.Ordinal) => "A post",
            var path => $"{request.Method} {path}",
        };
        return request.Status == 0 ? $"{what}: the connection was cut." : $"{what}: {request.Status}.";
    }
}
