namespace TalksBot.Discord.Gateway;

/// <summary>A session that Discord keeps for one shard. Read by the heartbeat while events advance it.</summary>
internal sealed class Session
{
    private const long None = -1;
    private long _sequence = None;

    public string? Id { get; private set; }

    public string? ResumeUrl { get; private set; }

    /// <summary>The newest sequence number; null before the first event.</summary>
    public long? Sequence => Interlocked.Read(ref _sequence) is var sequence && sequence == None ? null : sequence;

    public bool CanResume => Id is not null && Sequence is not null;

    public void Begin(string id, string? resumeUrl)
    {
        Id = id;
        ResumeUrl = resumeUrl;
    }

    public void Advance(long sequence) => Interlocked.Exchange(ref _sequence, sequence);

    public void Forget()
    {
        Id = null;
        ResumeUrl = null;
        Interlocked.Exchange(ref _sequence, None);
    }
}
