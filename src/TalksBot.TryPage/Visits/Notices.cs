namespace TalksBot.TryPage.Visits;

/// <summary>What the page itself has to tell the visitor, newest last.</summary>
internal sealed class Notices
{
    private const int Most = 5;
    private readonly Lock gate = new();
    private readonly List<Notice> all = [];
    private long count;

    public event Action? Changed;

    public IReadOnlyList<Notice> All
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    public void Add(string text) => Change(() =>
    {
        all.Add(new Notice(++count, text));
        if (all.Count > Most)
        {
            all.RemoveAt(0);
        }
    });

    public void Remove(Notice notice) => Change(() => all.Remove(notice));

    public void Clear() => Change(all.Clear);

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
        }

        Changed?.Invoke();
    }
}
