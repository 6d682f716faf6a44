using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>Prepares facts, one after another.</summary>
internal sealed class FactViewBuilder(WordReader reader, StemNumbers numbers, NameBags names, GeneralWords general)
{
    private const int FarthestSubject = 1;

    private readonly Strengths.Gathering words = new();
    private readonly Strengths.Gathering groups = new();
    private readonly Strengths.Gathering named = new();

    public FactView Build(Fact fact)
    {
        var statement = reader.Read(fact.Statement);
        Add(new WordBag().Add(statement, fact.TalksId, numbers, names.Lexicon, general), Part.Statement);
        AddName(fact, fact.Place, Part.Setting);
        AddName(fact, fact.SaidTo, Part.Setting);
        List<Word> context = fact.Context is { } around ? reader.Read(around) : [];
        if (context.Count > 0)
        {
            Add(new WordBag().Add(context, fact.TalksId, numbers, names.Lexicon, general), Part.Context);
        }

        foreach (var topic in fact.Topics)
        {
            AddName(fact, topic.Name, Part.TopicName);
            Add(names.Aliases(topic), Part.TopicAlias);
        }

        var actors = Actors(fact);
        var holders = new HashSet<long>();
        foreach (var actor in actors)
        {
            Add(names.Name(actor), Part.Holder);
            AddName(fact, actor.Party?.Name, Part.Holder);
            holders.Add(actor.Id);
            holders.UnionWith(names.SpeaksFor(actor));
        }

        if (fact is { Kind: FactKind.Position, Actor: { Kind: ActorKind.Party } party })
        {
            holders.UnionWith(SpokesmenIn(statement, party));
        }

        AddStandWords(fact);
        var outline = new FactOutline(fact);
        var isMeeting = TalksThemselves.IsMeeting(fact, statement);
        var talks = new TalksThemselves(names, numbers);
        return new FactView(numbers)
        {
            Fact = outline,
            Stems = [.. statement.Select(word => numbers.Of(word.Stem))],
            Marks = [.. statement.Select(MarkOf)],
            SettingGroups = fact.Kind == FactKind.Quote ? [] : SettingGroups(statement),
            CapitalStems = outline.IsBare ? [.. statement.Skip(1).Where(word => word.Capital).Select(word => word.Stem)] : [],
            Words = words.Take(),
            Groups = groups.Take(),
            Names = named.Take(),
            Callings = [.. actors.Select(names.Calling)],
            Holders = [.. holders],
            IsMeeting = isMeeting,
            IsOfTheirs = isMeeting && talks.IsOfTheirs(fact, statement),
            TalksFit = isMeeting ? talks.Fit(fact, statement) : 0,
            PlaceWords = fact.Place is { } place ? names.Of(place, fact.TalksId) : null,
            HasNumber = statement.Exists(NumberWords.IsNumber),
            TellsClock = Enumerable.Range(0, statement.Count).Any(i => NumberWords.IsClock(fact.Statement, statement, i)),
            TellsLength = TellsLength(statement),
            ContextTellsLength = TellsLength(context),
            TellsTime = statement.Exists(NumberWords.IsTime),
        };
    }

    private static bool TellsLength(List<Word> words) => Enumerable.Range(0, words.Count).Any(i => NumberWords.IsLength(words, i));

    private static List<Actor> Actors(Fact fact) => fact.Actor is { } actor ? [actor, .. fact.Participants] : [.. fact.Participants];

    // "Holt is ready for inspections", recorded as her side's stand: hers too.
    private IEnumerable<long> SpokesmenIn(List<Word> statement, Actor party) =>
        names.Lexicon.Find(statement, entity => entity is Entity.Someone { Actor: { Kind: ActorKind.Person } person } && person.Party?.Id == party.Id)
            .Where(mention => mention.From <= FarthestSubject).SelectMany(mention => mention.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor.Id);

    private static WordMark MarkOf(Word word) =>
        (NumberWords.IsNumber(word) && !NumberWords.IsTime(word) ? WordMark.Count : WordMark.None)
        | (Cues.Negations.Contains(word.Text) ? WordMark.Denial : WordMark.None)
        | (Cues.Counting.Contains(word.Text) ? WordMark.Ordinal : WordMark.None)
        | (word.Stem is "after" or "befor" or "follow" or "ahead" || word.Text is "since" ? WordMark.Bound : WordMark.None)
        | (word.Text is "in" or "at" or "near" or "with" or "to" or "from" or "into" or "around" or "outside" or "inside" or "of" or "on" ? WordMark.Place : WordMark.None);

    private int[] SettingGroups(List<Word> title)
    {
        var bound = title.FindIndex(word => MarkOf(word).HasFlag(WordMark.Bound));
        if (bound <= 0)
        {
            return [];
        }

        var (before, behind) = (new List<int>(), new List<int>());
        for (var i = 0; i < title.Count; i++)
        {
            general.AddGroups(title, i, i < bound ? before : behind);
        }

        return [.. behind.Except(before)];
    }

    // "Demands", "was moved": what a stance or status is called stands in no text of the fact.
    private void AddStandWords(Fact fact)
    {
        AddStandWords(fact.Stance is { } stance ? Cues.StanceWords[(int)stance] : null);
        AddStandWords(fact.Status is { } status ? Cues.StatusWords[(int)status] : null);
    }

    private void AddStandWords(IEnumerable<string>? stems)
    {
        foreach (var stem in stems ?? [])
        {
            words.Add(numbers.Of(stem), Part.Context.Words);
        }
    }

    private void AddName(Fact fact, string? text, Part part)
    {
        if (text is not null)
        {
            Add(names.Of(text, fact.TalksId), part);
        }
    }

    private void Add(WordBag bag, Part part)
    {
        foreach (var stem in bag.Stems)
        {
            words.Add(stem, part.Words);
        }

        foreach (var group in bag.Groups)
        {
            groups.Add(group, part.Words);
        }

        foreach (var name in bag.Names)
        {
            named.Add(name, part.Names);
        }
    }

    /// <summary>How strongly a part of a fact speaks of its words, and of what it names; in hundredths.</summary>
    private sealed record Part(int Words, int Names)
    {
        public static readonly Part Statement = new(100, 95);
        public static readonly Part Setting = new(95, 100);
        public static readonly Part Context = new(90, 85);
        public static readonly Part TopicName = new(80, 70);
        public static readonly Part TopicAlias = new(65, 50);
        public static readonly Part Holder = new(70, 90);
    }
}
