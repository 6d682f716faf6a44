using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>A fact prepared for comparing with questions: what it speaks of, and how strongly by which part of it.</summary>
internal sealed class FactView
{
    private const double Statement = 1.0;
    private const double Context = 0.9;
    private const double Setting = 0.95;
    private const double TopicName = 0.8;
    private const double TopicAlias = 0.65;
    private const double HolderName = 0.7;

    private readonly List<Part> parts = [];
    private readonly WordBag[] callings;
    private readonly bool[] counts;
    private readonly bool[] denials;

    public FactView(Fact fact, WordReader reader, NameBags names, GeneralWords general)
    {
        Fact = fact;
        var words = reader.Read(fact.Statement);
        Stems = [.. words.Select(word => word.Stem)];
        CapitalStems = [.. words.Skip(1).Where(word => word.Capital).Select(word => word.Stem)];
        counts = [.. words.Select(word => NumberWords.IsNumber(word) && !NumberWords.IsTime(word))];
        denials = [.. words.Select(word => Cues.Negations.Contains(word.Text))];
        HasNumber = words.Exists(NumberWords.IsNumber);
        TellsTime = words.Exists(NumberWords.IsTime);

        parts.Add(new Part(WordBag.Of([words], names.Lexicon, general), Statement, 0.95));
        Add(fact.Place, Setting, 1, names);
        Add(fact.SaidTo, Setting, 1, names);
        if (fact.Context is { } context)
        {
            parts.Add(new Part(WordBag.Of([reader.Read(context)], names.Lexicon, general), Context, 0.85));
        }

        foreach (var topic in fact.Topics)
        {
            Add(topic.Name, TopicName, 0.7, names);
        }

        var actors = fact.Participants.Prepend(fact.Actor).OfType<Actor>().ToList();
        foreach (var actor in actors)
        {
            parts.Add(new Part(names.Name(actor), HolderName, 0.9));
            Add(actor.Party?.Name, HolderName, 0.9, names);
            Holders.Add(actor.Id);
            Holders.UnionWith(names.SpeaksFor(actor));
        }

        foreach (var topic in fact.Topics)
        {
            parts.Add(new Part(names.Aliases(topic), TopicAlias, 0.5));
        }

        callings = [.. actors.Select(names.Calling)];
        parts.Sort((one, other) => other.Strength.CompareTo(one.Strength));
    }

    public Fact Fact { get; }

    /// <summary>The statement's stems in order.</summary>
    public string[] Stems { get; }

    /// <summary>Stems that the statement writes with a capital, but for its first word.</summary>
    public string[] CapitalStems { get; }

    /// <summary>Nothing but a sentence is recorded: no day, no context, no audience. Its words are all it can be found by.</summary>
    public bool IsBare => Fact is { Kind: FactKind.Quote, On: null, Context: null, SaidTo: null };

    /// <summary>Whether the statement names a number.</summary>
    public bool HasNumber { get; }

    /// <summary>Whether the statement names a year, a month or another time.</summary>
    public bool TellsTime { get; }

    /// <summary>Those whose words, stand or deed it is, with the parties that they speak for.</summary>
    public HashSet<long> Holders { get; } = [];

    /// <summary>How strongly it speaks of the word; 0: not at all, 1: in its own words.</summary>
    public double OfStem(string stem)
    {
        foreach (var part in parts)
        {
            if (part.Bag.Holds(stem))
            {
                return part.Strength;
            }
        }

        return (Fact.Stance is { } stance && Cues.StanceWords[(int)stance].Contains(stem))
            || (Fact.Status is { } status && Cues.StatusWords[(int)status].Contains(stem)) ? Context : 0;
    }

    public double OfGroup(int group)
    {
        foreach (var part in parts)
        {
            if (part.Bag.InGroup(group))
            {
                return part.Strength;
            }
        }

        return 0;
    }

    public double OfEntity((char Kind, long Id) code)
    {
        if (code.Kind == 'a' && Holders.Contains(code.Id))
        {
            return 1;
        }

        var strongest = 0.0;
        if (code.Kind == 't')
        {
            foreach (var topic in Fact.Topics)
            {
                if (topic.Id == code.Id)
                {
                    return 1;
                }
            }
        }

        foreach (var part in parts)
        {
            if (part.NameStrength > strongest && part.Bag.Names(code))
            {
                strongest = part.NameStrength;
            }
        }

        return code.Kind == 't' ? strongest * 0.8 : strongest;
    }

    /// <summary>How strongly it speaks of a word of the same family, or of one that this may be a slip of; names and aliases are left to the lexicon.</summary>
    public double OfWordLike(string stem, bool maybeSlip)
    {
        var strongest = 0.0;
        foreach (var part in parts)
        {
            if (part.Strength <= strongest || part.Strength < TopicName)
            {
                break;
            }

            foreach (var other in part.Bag.From(stem[0]))
            {
                if (other.Length >= 5)
                {
                    strongest = Math.Max(strongest, Evidence.Likeness(stem, other, maybeSlip) * part.Strength);
                }
            }
        }

        return strongest;
    }

    /// <summary>Whether the stem or one of the groups names those whose words these are: their name, office or party.</summary>
    public bool NamesHolder(string stem, IReadOnlyList<int> ofGroups) =>
        Array.Exists(callings, calling => calling.Holds(stem) || ofGroups.Any(calling.InGroup));

    /// <summary>Whether the statement says the word only to deny it: within three words after a denial, or as a position that denies.</summary>
    public bool Negates(string stem)
    {
        for (var i = 0; i < Stems.Length; i++)
        {
            if (Stems[i] == stem && (Fact.Stance == Facts.Stance.Denies || denials.AsSpan(Math.Max(0, i - 3), Math.Min(3, i)).Contains(true)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the statement gives a number of what the stem names: near it, where it is named.</summary>
    public bool CountOf(string stem)
    {
        var named = false;
        for (var i = 0; i < Stems.Length; i++)
        {
            if (Stems[i] != stem)
            {
                continue;
            }

            named = true;
            var from = Math.Max(0, i - 6);
            if (counts.AsSpan(from, Math.Min(counts.Length, i + 7) - from).Contains(true))
            {
                return true;
            }
        }

        return !named && counts.Contains(true);
    }

    private void Add(string? text, double strength, double nameStrength, NameBags names)
    {
        if (text is not null)
        {
            parts.Add(new Part(names.Of(text), strength, nameStrength));
        }
    }

    private readonly record struct Part(WordBag Bag, double Strength, double NameStrength);
}
