namespace TalksBot.Discord.Rest;

/// <summary>
/// The rate limits that Discord has told us about. Requests of one bucket go out one after the other, in the order in which they came;
/// a route that Discord has not yet put into a bucket is one of its own.
/// </summary>
internal sealed class Buckets(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _bucketOfRoute = [];
    private readonly Dictionary<(string Bucket, ulong Resource), Bucket> _buckets = [];

    /// <summary>Waits for the bucket's other requests; the turn is over when it is disposed.</summary>
    public async Task<Turn> EnterAsync(string route, ulong resource, CancellationToken ct)
    {
        while (true)
        {
            var bucket = Find(route, resource);
            await bucket.Queue.WaitAsync(ct);

            // While we waited, the request before us may have learnt that this route belongs to another bucket.
            if (Find(route, resource) == bucket)
            {
                return new Turn(this, bucket, route, resource);
            }

            bucket.Queue.Release();
        }
    }

    private Bucket Find(string route, ulong resource)
    {
        lock (_lock)
        {
            return GetOrAdd((_bucketOfRoute.GetValueOrDefault(route, route), resource));
        }
    }

    private Bucket Move(string route, string bucket, ulong resource)
    {
        lock (_lock)
        {
            _bucketOfRoute[route] = bucket;
            return GetOrAdd((bucket, resource));
        }
    }

    private Bucket GetOrAdd((string Bucket, ulong Resource) key)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            _buckets[key] = bucket = new Bucket();
        }

        return bucket;
    }

    internal sealed class Bucket
    {
        public SemaphoreSlim Queue { get; } = new(1, 1);

        /// <summary>When the next request may go out.</summary>
        public DateTimeOffset OpensAt { get; set; }
    }

    /// <summary>The right to send the bucket's next request.</summary>
    internal sealed class Turn(Buckets buckets, Bucket held, string route, ulong resource) : IDisposable
    {
        private readonly Bucket _held = held;
        private Bucket _told = held;

        /// <summary>Waits until Discord lets the bucket go on.</summary>
        public async Task OpenAsync(CancellationToken ct)
        {
            while (_told.OpensAt - buckets.Now is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, buckets.Clock, ct);
            }
        }

        /// <summary>Takes over what an answer says about the bucket.</summary>
        public void Learn(LimitHeaders limits)
        {
            if (limits.Bucket is { } bucket)
            {
                _told = buckets.Move(route, bucket, resource);
            }

            if (limits is { Remaining: 0, ResetAfter: { } reset })
            {
                Block(reset);
            }
        }

        public void Block(TimeSpan time)
        {
            var until = buckets.Now + time;
            _told.OpensAt = until > _told.OpensAt ? until : _told.OpensAt;
        }

        public void Dispose() => _held.Queue.Release();
    }

    private TimeProvider Clock => clock;

    private DateTimeOffset Now => clock.GetUtcNow();
}
