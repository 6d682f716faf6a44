namespace TalksBot.Discord;

/// <summary>The state of the connection to Discord, for whoever waits for it or reports it.</summary>
public sealed class DiscordConnection
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _connectedShards;

    /// <summary>Completes when every shard of this process has been READY once; fails with <see cref="DiscordRefusedException"/> when Discord refuses the bot for good.</summary>
    public Task Ready => _ready.Task;

    /// <summary>How many shards of this process have a session that is live now.</summary>
    public int ConnectedShards => Volatile.Read(ref _connectedShards);

    /// <summary>The bot's own user; null before READY.</summary>
    public UserId? Bot { get; private set; }

    internal void SetReady() => _ready.TrySetResult();

    internal void SetBot(UserId bot) => Bot = bot;

    internal void ShardConnected() => Interlocked.Increment(ref _connectedShards);

    internal void ShardDisconnected() => Interlocked.Decrement(ref _connectedShards);

    internal void Fail(string reason)
    {
        if (_ready.TrySetException(new DiscordRefusedException(reason)))
        {
            // Nobody has to wait for Ready, so its failure counts as seen.
            _ = _ready.Task.Exception;
        }
    }
}

/// <summary>Discord refuses this bot for a reason that its operator must mend; the message says what.</summary>
public sealed class DiscordRefusedException(string message) : Exception(message);
