namespace TalksBot.LocalDiscord.Faults;

/// <summary>Faults that wait for something that they match; each strikes so many times, or always, in the order they were set.</summary>
internal sealed class FaultQueue<TFault, TTarget>
{
    private readonly Lock gate = new();
    private readonly List<Planned> planned = [];
    private volatile bool isEmpty = true;

    /// <param name="times">How often it strikes; null is always.</param>
    /// <returns>Dispose it to take the fault back.</returns>
    public IDisposable Plan(TFault fault, Func<TTarget, bool>? matches, int? times)
    {
        var plan = new Planned(this, fault, matches ?? (static _ => true), times);
        lock (gate)
        {
            planned.Add(plan);
            isEmpty = false;
        }

        return plan;
    }

    public bool TryTake(TTarget target, out TFault fault)
    {
        fault = default!;
        if (isEmpty)
            return false;
        lock (gate)
        {
            if (planned.FirstOrDefault(plan => plan.Matches(target)) is not { } plan)
                return false;
            fault = plan.Fault;
            if (plan.Spend())
                Remove(plan);
            return true;
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
            isEmpty = true;
        }
    }

    private void Remove(Planned plan)
    {
        lock (gate)
        {
            planned.Remove(plan);
            isEmpty = planned.Count == 0;
        }
    }

    private sealed class Planned(FaultQueue<TFault, TTarget> owner, TFault fault, Func<TTarget, bool> matches, int? times) : IDisposable
    {
        private int? left = times;

        public TFault Fault { get; } = fault;

        public Func<TTarget, bool> Matches { get; } = matches;

        public bool Spend() => left is not null && --left <= 0;

        public void Dispose() => owner.Remove(this);
    }
}
