namespace TalksBot.LocalDiscord.Faults;

/// <summary>Whom a 429 is about.</summary>
public enum LimitScope
{
    /// <summary>This bot's use of one bucket.</summary>
    User,

    /// <summary>All requests of this bot.</summary>
    Global,

    /// <summary>Everybody's use of one resource.</summary>
    Shared,
}

/// <summary>What goes wrong with a REST request.</summary>
public abstract record RestFault
{
    private RestFault()
    {
    }

    /// <summary>429 in Discord's words; <paramref name="RetryAfter"/> goes out in seconds with decimals in the body.</summary>
    public sealed record TooMany(LimitScope Scope, TimeSpan RetryAfter) : RestFault;

    /// <summary>429 of the edge: HTML, no rate-limit headers, no Retry-After.</summary>
    public sealed record EdgeBan : RestFault;

    /// <summary>An error in Discord's form, before anything is applied; 5xx come as the proxy's HTML.</summary>
    public sealed record Error(int Status, int Code = 0, string Message = "as asked by the test") : RestFault;

    /// <summary>The request is applied, then the connection is cut without an answer.</summary>
    public sealed record LostAnswer : RestFault;

    /// <summary>The connection is cut before the request is applied.</summary>
    public sealed record LostRequest : RestFault;

    /// <summary>The request is applied at once, the answer comes this much later by the server's clock.</summary>
    public sealed record Slow(TimeSpan By) : RestFault;

    /// <summary>The request is applied at once, the answer comes once the task is done.</summary>
    public sealed record Held(Task Until) : RestFault;
}

/// <summary>A request as a fault is matched against it.</summary>
/// <param name="Path">Without the leading <c>/api/v10</c>.</param>
public readonly record struct RestTarget(string Method, string Path);

/// <summary>Makes REST misbehave.</summary>
public sealed class RestFaults
{
    private readonly FaultQueue<RestFault, RestTarget> queue = new();

    /// <summary>Plans a fault for the next requests that match.</summary>
    /// <param name="method">Null fits any.</param>
    /// <param name="path">A part of the path, such as <c>/callback</c>; null fits any.</param>
    /// <param name="times">How many of them; null is all.</param>
    /// <returns>Dispose it to end the fault.</returns>
    public IDisposable On(RestFault fault, string? method = null, string? path = null, int? times = 1) => On(
        fault,
        target => (method is null || target.Method == method) && (path is null || target.Path.Contains(path, StringComparison.Ordinal)),
        times);

    /// <summary>Plans a fault for the next <paramref name="times"/> requests that fit; null is all. Dispose the result to end it.</summary>
    public IDisposable On(RestFault fault, Func<RestTarget, bool> fits, int? times) => queue.Plan(fault, fits, times);

    internal bool TryTake(RestTarget target, out RestFault fault) => queue.TryTake(target, out fault);

    internal void Clear() => queue.Clear();
}
