namespace TalksBot.LocalDiscord.World;

/// <summary>What happened to a message.</summary>
public enum MessageNews
{
    Posted,
    Edited,
    Deleted,
}

/// <summary>A change of a message; for a deletion, the version that was deleted.</summary>
public sealed record MessageChange(MessageNews News, LocalMessage Message);

/// <summary>The messages of every channel, with all their versions.</summary>
public sealed class MessageStore
{
    private readonly Lock gate = new();
    private readonly int kept;
    private readonly Dictionary<ulong, List<LocalMessage>> versions = [];
    private readonly Dictionary<ulong, LinkedList<ulong>> channels = [];
    private readonly Queue<ulong> order = new();

    internal MessageStore(int kept)
    {
        this.kept = kept;
        Changes = new(kept);
    }

    /// <summary>Every post, edit and deletion, in order; what a page or a test waits on.</summary>
    public Feed<MessageChange> Changes { get; }

    /// <summary>The newest versions of a channel's messages, oldest message first, ephemeral ones included.</summary>
    public IReadOnlyList<LocalMessage> In(LocalChannel channel)
    {
        lock (gate)
            return channels.TryGetValue(channel.Id, out var ids) ? [.. ids.Select(id => versions[id][^1])] : [];
    }

    /// <summary>The last <paramref name="count"/> messages that match, of those before another one or of all; newest versions, oldest first.</summary>
    /// <param name="matches">Called inside the store's lock, so be quick.</param>
    public IReadOnlyList<LocalMessage> Before(LocalChannel channel, ulong? beforeId, int count, Func<LocalMessage, bool> matches)
    {
        var found = new List<LocalMessage>();
        lock (gate)
        {
            for (var node = channels.GetValueOrDefault(channel.Id)?.Last; node is not null && found.Count < count; node = node.Previous)
            {
                if (node.Value < (beforeId ?? ulong.MaxValue) && versions[node.Value][^1] is var message && matches(message))
                    found.Add(message);
            }
        }

        found.Reverse();
        return found;
    }

    /// <summary>The first <paramref name="count"/> messages that match after another one; newest versions, oldest first.</summary>
    /// <param name="matches">Called inside the store's lock, so be quick.</param>
    public IReadOnlyList<LocalMessage> After(LocalChannel channel, ulong afterId, int count, Func<LocalMessage, bool> matches)
    {
        var found = new List<LocalMessage>();
        lock (gate)
        {
            // Who asks has mostly read nearly to the end, so the place is sought from there.
            LinkedListNode<ulong>? next = null;
            for (var node = channels.GetValueOrDefault(channel.Id)?.Last; node is not null && node.Value > afterId; node = node.Previous)
                next = node;
            for (; next is not null && found.Count < count; next = next.Next)
            {
                if (versions[next.Value][^1] is var message && matches(message))
                    found.Add(message);
            }
        }

        return found;
    }

    /// <summary>What one user sees in a channel.</summary>
    public IReadOnlyList<LocalMessage> SeenBy(LocalUser user, LocalChannel channel) =>
        [.. In(channel).Where(message => message.IsVisibleTo(user.Id))];

    /// <summary>Every version of a message, oldest first; empty when it is unknown or deleted.</summary>
    public IReadOnlyList<LocalMessage> History(ulong messageId)
    {
        lock (gate)
            return versions.TryGetValue(messageId, out var list) ? [.. list] : [];
    }

    /// <summary>The newest version, or null when it is unknown or deleted.</summary>
    public LocalMessage? Find(ulong messageId)
    {
        lock (gate)
            return versions.TryGetValue(messageId, out var list) ? list[^1] : null;
    }

    /// <summary>The next message in a channel that matches, or the first that is there already; posted or edited into it.</summary>
    /// <exception cref="OperationCanceledException">None came before <paramref name="ct"/> was cancelled.</exception>
    public async Task<LocalMessage> WaitForAsync(LocalChannel channel, Func<LocalMessage, bool> matches, CancellationToken ct)
    {
        var change = await Changes.FirstAsync(
            change => change.News != MessageNews.Deleted && change.Message.ChannelId == channel.Id && matches(change.Message), ct);
        return change.Message;
    }

    /// <summary>Deletes every message of every channel, oldest first.</summary>
    public void Clear()
    {
        List<LocalMessage> last;
        lock (gate)
        {
            last = [.. versions.Values.Select(list => list[^1]).OrderBy(message => message.Id)];
            versions.Clear();
            channels.Clear();
            order.Clear();
        }

        foreach (var message in last)
            Changes.Add(new(MessageNews.Deleted, message));
    }

    internal void Post(LocalMessage message)
    {
        lock (gate)
        {
            versions[message.Id] = [message];
            if (!channels.TryGetValue(message.ChannelId, out var ids))
                channels[message.ChannelId] = ids = new();
            Insert(ids, message.Id);
            order.Enqueue(message.Id);
            while (order.Count > kept)
                Forget(order.Dequeue());
        }

        Changes.Add(new(MessageNews.Posted, message));
    }

    internal bool Edit(LocalMessage message)
    {
        lock (gate)
        {
            if (!versions.TryGetValue(message.Id, out var list))
                return false;
            list.Add(message);
        }

        Changes.Add(new(MessageNews.Edited, message));
        return true;
    }

    internal bool Delete(ulong messageId)
    {
        LocalMessage last;
        lock (gate)
        {
            if (!versions.TryGetValue(messageId, out var list))
                return false;
            last = list[^1];
            Forget(messageId);
        }

        Changes.Add(new(MessageNews.Deleted, last));
        return true;
    }

    // An id is given before its message is posted, so of two threads the later id may come here first.
    private static void Insert(LinkedList<ulong> ids, ulong id)
    {
        var node = ids.Last;
        while (node is not null && node.Value > id)
            node = node.Previous;
        if (node is null)
            ids.AddFirst(id);
        else
            ids.AddAfter(node, id);
    }

    private void Forget(ulong messageId)
    {
        // Messages go oldest first, so the search from the front of the channel's list is short.
        if (versions.Remove(messageId, out var list) && channels.TryGetValue(list[0].ChannelId, out var ids))
            ids.Remove(messageId);
    }
}
