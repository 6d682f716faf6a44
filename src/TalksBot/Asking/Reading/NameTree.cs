using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>
/// Names as paths of stems, so that finding those at a place of a text takes as many steps as they have words, however many begin alike:
/// with hundreds of ministers there are thousands of "foreign minister of …".
/// </summary>
internal sealed class NameTree
{
    // Most names end where no other goes on, and most others go on in one way: a dictionary is for the few that fork.
    private string? onlyStem;
    private NameTree? onlyNext;
    private Dictionary<string, NameTree>? forks;

    /// <summary>Who is called by the stems up to here; null where no name ends.</summary>
    public NameBearers? Bearers { get; private set; }

    public void Add(Word[] name, Entity entity)
    {
        var node = this;
        foreach (var word in name)
        {
            node = node.After(word.Stem) ?? node.Grow(word.Stem);
        }

        (node.Bearers ??= new NameBearers(name.Length)).Add(entity, name[0].AllCapitals);
    }

    /// <summary>The tree of the names that go on with this stem; null if none does.</summary>
    public NameTree? After(string stem) => forks is not null ? forks.GetValueOrDefault(stem) : onlyStem == stem ? onlyNext : null;

    /// <summary>No more names are added.</summary>
    public void Close()
    {
        Bearers?.Close();
        onlyNext?.Close();
        foreach (var fork in forks?.Values ?? Enumerable.Empty<NameTree>())
        {
            fork.Close();
        }

        forks?.TrimExcess();
    }

    private NameTree Grow(string stem)
    {
        var grown = new NameTree();
        if (forks is not null)
        {
            forks[stem] = grown;
        }
        else if (onlyNext is null)
        {
            (onlyStem, onlyNext) = (stem, grown);
        }
        else
        {
            forks = new(StringComparer.Ordinal) { [onlyStem!] = onlyNext, [stem] = grown };
            (onlyStem, onlyNext) = (null, null);
        }

        return grown;
    }
}
