using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>A fact prepared for comparing with questions: its stems, groups of related words and names, each with how strongly it speaks of them.</summary>
internal sealed class FactView
{
    private const double Statement = 1.0;
    private const double Context = 0.9;
    private const double Setting = 0.95;
    private const double TopicName = 0.8;
    private const double TopicAlias = 0.65;
    private const double HolderName = 0.7;
    private const double SourceTitle = 0.4;

    private readonly Dictionary<string, double> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<int, double> groups = [];
    private readonly Dictionary<(char, long), double> entities = [];
    private readonly HashSet<string> holderWords = new(StringComparer.Ordinal);
    private readonly HashSet<int> holderGroups = [];
    private readonly HashSet<string> negated = new(StringComparer.Ordinal);

    public FactView(Fact fact, WordReader reader, Lexicon lexicon, GeneralWords general)
    {
        Fact = fact;
        Words = reader.Read(fact.Statement);
        AddText(Words, Statement, lexicon, general, 0.95);
        AddText(reader.Read(fact.Context ?? ""), Context, lexicon, general, 0.85);
        AddText(reader.Read(fact.Place ?? ""), Setting, lexicon, general, 1);
        AddText(reader.Read(fact.SaidTo ?? ""), Setting, lexicon, general, 1);
        AddText(reader.Read(fact.Source.Title), SourceTitle, lexicon, general, 0.4);
        foreach (var topic in fact.Topics)
        {
            Raise(entities, Entity.Subject.CodeOf(topic), 1);
            AddText(reader.Read(topic.Name), TopicName, lexicon, general, 0.7);
            foreach (var alias in topic.Aliases)
            {
                AddText(reader.Read(alias), TopicAlias, lexicon, general, 0.5);
            }
        }

        foreach (var actor in fact.Participants.Prepend(fact.Actor).OfType<Actor>())
        {
            AddHolder(actor, reader, lexicon, general);
        }

        if (fact.Stance is { } stance)
        {
            foreach (var stem in Cues.StanceWords[(int)stance])
            {
                Raise(stems, stem, Context);
            }
        }

        foreach (var stem in fact.Status is { } status ? Cues.StatusWords[(int)status] : Cues.NoWords)
        {
            Raise(stems, stem, Context);
        }

        MarkNegated();
        HasNumber = Words.Any(NumberWords.IsNumber);
        TellsTime = Words.Any(NumberWords.IsTime);
    }

    public Fact Fact { get; }

    /// <summary>Nothing but a sentence is recorded: no day, no context, no audience. Its words are all it can be found by.</summary>
    public bool IsBare => Fact is { Kind: FactKind.Quote, On: null, Context: null, SaidTo: null };

    /// <summary>The statement's words in order.</summary>
    public List<Word> Words { get; }

    /// <summary>Whether the statement names a number.</summary>
    public bool HasNumber { get; }

    /// <summary>Whether the statement names a year, a month or another time.</summary>
    public bool TellsTime { get; }

    /// <summary>Whether the statement gives a number of what the stem names: near it, where it is named.</summary>
    public bool CountOf(string stem)
    {
        var named = false;
        for (var i = 0; i < Words.Count; i++)
        {
            if (Words[i].Stem != stem)
            {
                continue;
            }

            named = true;
            for (var near = Math.Max(0, i - 6); near < Words.Count && near <= i + 6; near++)
            {
                if (IsCount(near))
                {
                    return true;
                }
            }
        }

        return !named && Enumerable.Range(0, Words.Count).Any(IsCount);
    }

    /// <summary>Those whose words, stand or deed it is, with the parties that they speak for.</summary>
    public HashSet<long> Holders { get; } = [];

    public IEnumerable<string> Stems => stems.Keys;

    /// <summary>Whether the stem or one of the groups names those whose words these are: their name, office or party.</summary>
    public bool NamesHolder(string stem, IReadOnlyList<int> ofGroups) => holderWords.Contains(stem) || ofGroups.Any(holderGroups.Contains);

    public double OfStem(string stem) => stems.GetValueOrDefault(stem);

    public double OfGroup(int group) => groups.GetValueOrDefault(group);

    public double OfEntity((char, long) code) => entities.GetValueOrDefault(code);

    /// <summary>Whether the statement says the word only to deny it.</summary>
    public bool Negates(string stem) => negated.Contains(stem);

    private bool IsCount(int at) => NumberWords.IsNumber(Words[at]) && !NumberWords.IsTime(Words[at]);

    private void AddHolder(Actor actor, WordReader reader, Lexicon lexicon, GeneralWords general)
    {
        Holders.Add(actor.Id);
        Raise(entities, Entity.Someone.CodeOf(actor), 1);
        var name = reader.Read($"{actor.Name} {actor.Role}");
        AddText(name, HolderName, lexicon, general, 0.9);
        foreach (var form in actor.Aliases.Prepend($"{actor.Name} {actor.Role} {actor.Party?.Name}").Select(reader.Read))
        {
            foreach (var word in form)
            {
                holderWords.Add(word.Stem);
                holderGroups.UnionWith(general.GroupsOf(word.Stem));
            }
        }

        if (actor.Party is { } party)
        {
            Holders.Add(party.Id);
            Raise(entities, Entity.Someone.CodeOf(party), 0.95);
            AddText(reader.Read(party.Name), HolderName, lexicon, general, 0.9);
            return;
        }

        // A mission or agency whose name holds a state's speaks for that state.
        foreach (var mention in actor.Kind == ActorKind.Party ? lexicon.Find(name) : [])
        {
            foreach (var someone in mention.Entities.OfType<Entity.Someone>().Where(other => other.Actor.Kind == ActorKind.Party && mention.To - mention.From < name.Count))
            {
                Holders.Add(someone.Actor.Id);
            }
        }
    }

    private void AddText(List<Word> words, double strength, Lexicon lexicon, GeneralWords general, double nameStrength)
    {
        for (var i = 0; i < words.Count; i++)
        {
            Raise(stems, words[i].Stem, strength);
            for (var length = 1; length <= general.LongestPhrase && i + length <= words.Count; length++)
            {
                var phrase = length == 1 ? words[i].Stem : string.Join(' ', words.GetRange(i, length).Select(word => word.Stem));
                foreach (var group in general.GroupsOf(phrase))
                {
                    Raise(groups, group, strength);
                }
            }

            // "cease-fire" is also "ceasefire".
            if (i + 1 < words.Count && words[i].End + 1 == words[i + 1].Start)
            {
                Raise(stems, words[i].Text + words[i + 1].Stem, strength);
            }
        }

        foreach (var entity in lexicon.All(words))
        {
            Raise(entities, entity.Code, entity is Entity.Subject ? nameStrength * 0.8 : nameStrength);
        }
    }

    // What stands within three words after a denial is denied; a position that denies, denies all it says.
    private void MarkNegated()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (Fact.Stance == Facts.Stance.Denies)
            {
                negated.Add(Words[i].Stem);
            }
            else if (Cues.Negations.Contains(Words[i].Text))
            {
                for (var after = i + 1; after < Words.Count && after <= i + 3; after++)
                {
                    negated.Add(Words[after].Stem);
                }
            }
        }
    }

    private static void Raise<TKey>(Dictionary<TKey, double> strengths, TKey key, double strength)
        where TKey : notnull
    {
        if (strengths.GetValueOrDefault(key) < strength)
        {
            strengths[key] = strength;
        }
    }
}
