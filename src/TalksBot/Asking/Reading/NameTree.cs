using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>
/// Names as paths of stems, so that finding those at a place of a text takes as many steps as they have words, however many begin alike:
/// with hundreds of ministers there are thousands of "foreign minister of …".
/// </summary>
internal sealed class NameTree
{
    // Most names end where no other goes on.
    private Dictionary<string, NameTree>? next;

    /// <summary>Who is called by the stems up to here; null where no name ends.</summary>
    public NameBearers? Bearers { get; private set; }

    public void Add(Word[] name, Entity entity)
    {
        var node = this;
        foreach (var word in name)
        {
            node.next ??= new(1, StringComparer.Ordinal);
            if (!node.next.TryGetValue(word.Stem, out var following))
            {
                node.next[word.Stem] = following = new NameTree();
            }

            node = following;
        }

        (node.Bearers ??= new NameBearers(name.Length)).Add(entity, name[0].AllCapitals);
    }

    /// <summary>The tree of the names that go on with this stem; null if none does.</summary>
    public NameTree? After(string stem) => next?.GetValueOrDefault(stem);
}
