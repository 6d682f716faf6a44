namespace TalksBot.TryPage.Composing;

/// <summary>A list of things to pick from, of which one may be the active one.</summary>
internal sealed class Suggestions<T>
{
    public IReadOnlyList<T> Items { get; private set; } = [];

    /// <summary>-1 for none.</summary>
    public int Active { get; private set; } = -1;

    public bool IsOpen => Items.Count > 0;

    public T? ActiveItem => Active >= 0 ? Items[Active] : default;

    public void Open(IReadOnlyList<T> items, int active)
    {
        Items = items;
        Active = items.Count == 0 ? -1 : Math.Min(active, items.Count - 1);
    }

    public void Close() => Open([], -1);

    /// <summary>Goes down or up by that many, round the end.</summary>
    public void Move(int by)
    {
        if (Items.Count > 0)
        {
            var from = Active < 0 && by < 0 ? 0 : Active;
            Active = (from + by + Items.Count) % Items.Count;
        }
    }
}
