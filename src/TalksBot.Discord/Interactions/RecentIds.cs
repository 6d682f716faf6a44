namespace TalksBot.Discord.Interactions;

/// <summary>The last few ids that were seen; the oldest is forgotten first.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock _lock = new();
    private readonly HashSet<ulong> _ids = [];
    private readonly Queue<ulong> _order = new();

    /// <summary>False when the id was already there.</summary>
    public bool Add(ulong id)
    {
        lock (_lock)
        {
            if (!_ids.Add(id))
            {
                return false;
            }

            _order.Enqueue(id);
            if (_order.Count > capacity)
            {
                _ids.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
