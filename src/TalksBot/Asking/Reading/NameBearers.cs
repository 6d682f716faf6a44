namespace TalksBot.Asking.Reading;

/// <summary>All that bear one name.</summary>
internal sealed class NameBearers(int words)
{
    /// <summary>What more bear in one set of talks ("foreign minister") tells nobody from another.</summary>
    private const int MostTelling = 8;

    private List<Entity>? gathered = new(1);
    private HashSet<long>? codes;

    /// <summary>How many words the name has.</summary>
    public int Words => words;

    /// <summary>None before <see cref="Close"/>.</summary>
    public Entity[] Entities { get; private set; } = [];

    /// <summary>Whoever wrote it did so in capitals.</summary>
    public bool IsAbbreviation { get; private set; } = true;

    public void Add(Entity entity, bool allCapitals)
    {
        IsAbbreviation &= allCapitals;
        if (gathered is null)
        {
            throw new InvalidOperationException("The names are closed: none can be added.");
        }

        if (gathered.Count == 0 || (gathered[^1].Code != entity.Code && (codes ??= [.. gathered.Select(other => other.Code)]).Add(entity.Code)))
        {
            gathered.Add(entity);
        }
    }

    /// <summary>No more are added; what only adding needs goes.</summary>
    public void Close()
    {
        Entities = [.. gathered!];
        (gathered, codes) = (null, null);
    }

    /// <summary>Adds the codes of those whom a fact of these talks means by it: its own talks' bearers; where it has none there, all.</summary>
    public void AddCodes(long talksId, List<long> into)
    {
        var own = 0;
        foreach (var entity in Entities)
        {
            own += entity.TalksId == talksId ? 1 : 0;
        }

        if ((own > 0 ? own : Entities.Length) > MostTelling)
        {
            return;
        }

        foreach (var entity in Entities)
        {
            if (own == 0 || entity.TalksId == talksId)
            {
                into.Add(entity.Code);
            }
        }
    }
}
