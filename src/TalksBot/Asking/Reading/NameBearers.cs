namespace TalksBot.Asking.Reading;

/// <summary>All that bear one name.</summary>
internal sealed class NameBearers(int words)
{
    /// <summary>What more bear in one set of talks ("foreign minister") tells nobody from another.</summary>
    private const int MostTelling = 8;

    private readonly List<Entity> entities = new(1);
    private HashSet<long>? codes;

    /// <summary>How many words the name has.</summary>
    public int Words => words;

    public List<Entity> Entities => entities;

    /// <summary>Whoever wrote it did so in capitals.</summary>
    public bool IsAbbreviation { get; private set; } = true;

    public void Add(Entity entity, bool allCapitals)
    {
        IsAbbreviation &= allCapitals;
        if (entities.Count == 0 || (entities[^1].Code != entity.Code && (codes ??= [.. entities.Select(other => other.Code)]).Add(entity.Code)))
        {
            entities.Add(entity);
        }
    }

    /// <summary>Adds the codes of those whom a fact of these talks means by it: its own talks' bearers; where it has none there, all.</summary>
    public void AddCodes(long talksId, List<long> into)
    {
        var own = 0;
        foreach (var entity in entities)
        {
            own += entity.TalksId == talksId ? 1 : 0;
        }

        if ((own > 0 ? own : entities.Count) > MostTelling)
        {
            return;
        }

        foreach (var entity in entities)
        {
            if (own == 0 || entity.TalksId == talksId)
            {
                into.Add(entity.Code);
            }
        }
    }
}
