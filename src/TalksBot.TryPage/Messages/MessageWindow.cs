using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Messages;

/// <summary>
/// The part of a channel that a tab holds: a long channel stays fast because only so many messages are ever on the page. Not safe for
/// several threads.
/// </summary>
/// <param name="sees">Whether the tab shows a message at all.</param>
internal sealed class MessageWindow(MessageStore store, LocalChannel channel, Func<LocalMessage, bool> sees)
{
    private const int First = 40;

    // So few are drawn while one scrolls that it does not jerk.
    private const int Step = 8;
    private const int Most = 120;
    private readonly List<LocalMessage> shown = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<LocalMessage> Shown => shown;

    public bool HasOlder { get; private set; }

    public bool HasNewer { get; private set; }

    /// <summary>The newest messages.</summary>
    public void ToEnd()
    {
        shown.Clear();
        shown.AddRange(store.Before(channel, null, First + 1, sees));
        HasOlder = shown.Count > First;
        HasNewer = false;
        if (HasOlder)
        {
            shown.RemoveAt(0);
        }
    }

    /// <summary>Adds a step of older messages; what gets too many goes at the other end.</summary>
    public void Older()
    {
        if (shown.Count == 0)
        {
            ToEnd();
            return;
        }

        var older = store.Before(channel, shown[0].Id, Step + 1, sees).ToList();
        HasOlder = older.Count > Step;
        shown.InsertRange(0, HasOlder ? older.Skip(1) : older);
        if (shown.Count > Most)
        {
            shown.RemoveRange(Most, shown.Count - Most);
            HasNewer = true;
        }
    }

    /// <summary>Adds a step of newer messages; what gets too many goes at the other end.</summary>
    public void Newer()
    {
        if (shown.Count == 0)
        {
            ToEnd();
            return;
        }

        var newer = store.After(channel, shown[^1].Id, Step + 1, sees);
        HasNewer = newer.Count > Step;
        shown.AddRange(newer.Take(Step));
        TrimStart();
    }

    /// <summary>Follows a change in the channel. False if it changes nothing here.</summary>
    public bool Follow(MessageChange change)
    {
        if (change.Message.ChannelId != channel.Id)
        {
            return false;
        }

        var at = shown.FindIndex(message => message.Id == change.Message.Id);
        switch (change.News)
        {
            case MessageNews.Deleted when at >= 0:
                shown.RemoveAt(at);
                return true;
            case MessageNews.Edited when at >= 0:
                shown[at] = change.Message;
                return true;
            case MessageNews.Posted when !HasNewer && at < 0 && sees(change.Message):
                shown.Add(change.Message);
                TrimStart();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Looks again at what the tab sees, which has changed.</summary>
    public void Refresh()
    {
        if (HasNewer)
        {
            shown.RemoveAll(message => !sees(message));
            return;
        }

        var count = Math.Clamp(shown.Count, First, Most);
        shown.Clear();
        shown.AddRange(store.Before(channel, null, count + 1, sees));
        HasOlder = shown.Count > count;
        if (HasOlder)
        {
            shown.RemoveAt(0);
        }
    }

    private void TrimStart()
    {
        if (shown.Count > Most)
        {
            shown.RemoveRange(0, shown.Count - Most);
            HasOlder = true;
        }
    }
}
