namespace TalksBot.LocalDiscord.Gateway;

/// <summary>What READY began: survives its connection for a while, numbers its events and keeps them for a replay.</summary>
internal sealed class GatewaySession(string id, long intents, int shard, int shards, int replayKept)
{
    private readonly Lock gate = new();
    private readonly Queue<(long Sequence, byte[] Frame)> sent = new();
    private GatewayConnection? connection;
    private DateTimeOffset? detachedAt;
    private long sequence;

    public string Id { get; } = id;

    public long Intents { get; } = intents;

    public long Sequence => Interlocked.Read(ref sequence);

    public GatewayConnection? Connection => connection;

    public bool Takes(ulong? guildId) => guildId is { } guild ? (int)((guild >> 22) % (ulong)shards) == shard : shard == 0;

    public bool IsExpired(DateTimeOffset now, TimeSpan lifetime)
    {
        lock (gate)
            return detachedAt is { } since && now - since > lifetime;
    }

    /// <summary>Binds a fresh session to the connection that identified. Events of others wait until the greeting is out.</summary>
    public void Start(GatewayConnection own, Action greet)
    {
        lock (gate)
        {
            connection = own;
            greet();
        }
    }

    /// <summary>Numbers an event, keeps it and sends it if somebody is connected.</summary>
    /// <param name="interaction">Told when its frame is written.</param>
    public void Dispatch(string name, ReadOnlySpan<byte> data, DispatchManner manner, Interactions.PendingInteraction? interaction = null)
    {
        lock (gate)
        {
            var frame = GatewayPayload.Dispatch(name, ++sequence, data, manner.WithUnknownFields);
            sent.Enqueue((sequence, frame));
            if (sent.Count > replayKept)
                sent.Dequeue();
            connection?.Send(frame, interaction);
            for (var i = 1; i < manner.Times; i++)
                connection?.Send(frame);
        }
    }

    /// <summary>Sends what came after <paramref name="after"/>, then RESUMED; false when the session cannot know that any more.</summary>
    public bool Resume(GatewayConnection own, long after, DispatchManner manner)
    {
        lock (gate)
        {
            var oldest = sent.TryPeek(out var first) ? first.Sequence : sequence + 1;
            if (after < oldest - 1)
                return false;
            detachedAt = null;
            connection = own;
            foreach (var (number, frame) in sent)
            {
                if (number > after)
                    own.Send(frame);
            }

            Dispatch("RESUMED", "{\"_trace\":[\"local\"]}"u8, manner);
            return true;
        }
    }

    /// <summary>Sends the newest events once more, as Discord may.</summary>
    public void Repeat(int count)
    {
        lock (gate)
        {
            foreach (var (_, frame) in sent.Skip(Math.Max(0, sent.Count - count)))
                connection?.Send(frame);
        }
    }

    public void Detach(GatewayConnection own, DateTimeOffset now)
    {
        lock (gate)
        {
            if (connection != own)
                return;
            connection = null;
            detachedAt = now;
        }
    }
}

/// <summary>How an event is sent: how often, and whether with fields that nobody knows.</summary>
internal readonly record struct DispatchManner(int Times, bool WithUnknownFields)
{
    public static readonly DispatchManner Plain = new(1, false);
}
