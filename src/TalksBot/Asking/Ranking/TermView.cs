using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Ranking;

/// <summary>A term of a question prepared for comparing with facts.</summary>
internal sealed class TermView(Term term, double weight, IVocabulary vocabulary, StemNumbers numbers)
{
    public Term Term => term;

    public TermRole Role => term.Role;

    /// <summary>How much it counts, its rarity included.</summary>
    public double Weight => weight;

    public StemView[] Stems { get; } = [.. term.Stems.Select(stem => new StemView(stem, vocabulary, numbers))];

    /// <summary>Which of them count: not the "of" of a name.</summary>
    public int[] Carrying { get; } = term.Carrying.Count > 0 ? [.. term.Carrying] : [.. Enumerable.Range(0, term.Stems.Count)];

    /// <summary>What it names, in order, but for places: those are met by their words.</summary>
    public long[] Names { get; } = [.. term.Entities.Where(entity => entity is not Entity.Somewhere).Select(entity => entity.Code).Order()];

    /// <summary>The people and parties it names, by number.</summary>
    public long[] Someones { get; } = [.. term.Entities.OfType<Entity.Someone>().Select(someone => someone.Actor.Id)];

    /// <summary>Those whom the name of a topic names besides, by what facts are marked with.</summary>
    public long[] Within { get; } = [.. term.Within.Select(entity => entity.Code)];

    /// <summary>It names topics and nothing else.</summary>
    public bool IsSubject { get; } = term.Entities.Count > 0 && term.Entities.All(entity => entity is Entity.Subject);

    /// <summary>Says what the question is about, and not whom or where.</summary>
    public bool IsThing => term is { Role: TermRole.About, Weight: >= 1, IsName: false };

    /// <summary>Names places and nothing else.</summary>
    public bool IsSomewhere { get; } = term.Entities.Count > 0 && term.Entities.All(entity => entity is Entity.Somewhere);

    /// <summary>Whether the fact's talks are called by it: "did she think that Geneva failed".</summary>
    public bool NamesTalksOf(FactView view) =>
        term.Role == TermRole.About && term.Entities.Any(entity => entity is Entity.Somewhere { NamesTalks: true } && entity.TalksId == view.Fact.TalksId)
        && !(term.IsPlace && view.Fact.Kind == Facts.FactKind.Date);

    /// <summary>Whether the fact's words, stand or deed are those of whom it names, or of somebody called so: "the mediator", "the Velmarkian pm".</summary>
    public bool Holds(FactView view)
    {
        if (term.Entities.Count > 0)
        {
            return Array.Exists(Someones, view.Holders.Contains);
        }

        foreach (var stem in Stems)
        {
            if (!view.NamesHolder(stem.Number, term.Groups))
            {
                return false;
            }
        }

        return true;
    }
}
