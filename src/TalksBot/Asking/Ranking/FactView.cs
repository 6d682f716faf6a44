using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking.Ranking;

/// <summary>What a word of a statement is, besides its stem.</summary>
[Flags]
internal enum WordMark : byte
{
    None = 0,
    Count = 1,
    Denial = 2,

    /// <summary>What follows is another event: "after", "ahead of", "since".</summary>
    Bound = 4,

    /// <summary>What follows may be where something is: "in", "at", "on the border with".</summary>
    Place = 8,

    /// <summary>Which of several: "second", "4th"; "four" has the same stem.</summary>
    Ordinal = 16,
}

/// <summary>A fact prepared for comparing with questions: what it speaks of, and how strongly by which part of it.</summary>
internal sealed class FactView(StemNumbers numbers)
{
    public required FactOutline Fact { get; init; }

    /// <summary>The statement's stems in order.</summary>
    public required long[] Stems { get; init; }

    /// <summary>What each of the statement's words is.</summary>
    public required WordMark[] Marks { get; init; }

    /// <summary>Groups of related words that an event's title has a word of behind its "after" and none before: they speak of another event.</summary>
    public required int[] SettingGroups { get; init; }

    /// <summary>Stems that a bare statement writes with a capital, but for its first word.</summary>
    public required string[] CapitalStems { get; init; }

    /// <summary>Every stem in the fact and in the names that it refers to.</summary>
    public required Strengths Words { get; init; }

    /// <summary>Every group of related words that it has a word of.</summary>
    public required Strengths Groups { get; init; }

    /// <summary>Everything that it names.</summary>
    public required Strengths Names { get; init; }

    /// <summary>What those are called whose words these are.</summary>
    public required WordBag[] Callings { get; init; }

    /// <summary>Those whose words, stand or deed it is, with the parties that they speak for.</summary>
    public required long[] Holders { get; init; }

    /// <summary>Whether it is a meeting by its title.</summary>
    public required bool IsMeeting { get; init; }

    /// <summary>Whether it is a meeting that the talks' title has anything to do with.</summary>
    public required bool IsOfTheirs { get; init; }

    /// <summary>How far it is the talks themselves, by what their title says of them: 0 (not at all) to 1.</summary>
    public required float TalksFit { get; init; }

    /// <summary>The words of the place where it happened; null where none is recorded.</summary>
    public required WordBag? PlaceWords { get; init; }

    /// <summary>Whether the statement names a number.</summary>
    public required bool HasNumber { get; init; }

    /// <summary>Whether the statement names a year, a month or another time.</summary>
    public required bool TellsTime { get; init; }

    /// <summary>Its words hold a time of day.</summary>
    public required bool TellsClock { get; init; }

    /// <summary>Whether the statement names a length of time.</summary>
    public required bool TellsLength { get; init; }

    /// <summary>Whether the words around a quote hold a length of time: how long somebody spoke.</summary>
    public required bool ContextTellsLength { get; init; }

    public bool IsBare => Fact.IsBare;

    /// <summary>How strongly it speaks of the word; 0: not at all, 1: in its own words.</summary>
    public double OfStem(string stem) => numbers.Find(stem) is var number and not StemNumbers.None ? Words.Of(number) : 0;

    /// <summary>How strongly it speaks of the strongest of these.</summary>
    /// <param name="codes"><see cref="EntityCode"/>s, in order.</param>
    public double OfNames(long[] codes)
    {
        var strongest = 0.0;
        if (codes.Length <= Names.Keys.Length)
        {
            foreach (var code in codes)
            {
                strongest = Math.Max(strongest, IsOfHolderOrTopic(code) ? 1 : Passing(code, Names.Of(code)));
            }

            return strongest;
        }

        // A name that many bear.
        foreach (var holder in Holders)
        {
            strongest = codes.AsSpan().BinarySearch(EntityCode.OfActor(holder)) >= 0 ? 1 : strongest;
        }

        foreach (var topic in Fact.Topics)
        {
            strongest = codes.AsSpan().BinarySearch(EntityCode.OfTopic(topic.Id)) >= 0 ? 1 : strongest;
        }

        var named = Names.Keys;
        for (var i = 0; i < named.Length && strongest < 1; i++)
        {
            if (codes.AsSpan().BinarySearch(named[i]) >= 0)
            {
                strongest = Math.Max(strongest, Passing(named[i], Names.At(i)));
            }
        }

        return strongest;
    }

    /// <summary>Whether it is of that holder, or filed under that topic.</summary>
    public bool IsOfHolderOrTopic(long code)
    {
        foreach (var holder in Holders)
        {
            if (EntityCode.OfActor(holder) == code)
            {
                return true;
            }
        }

        for (var i = 0; i < Fact.Topics.Count; i++)
        {
            if (EntityCode.OfTopic(Fact.Topics[i].Id) == code)
            {
                return true;
            }
        }

        return false;
    }

    private static double Passing(long code, double strength) => EntityCode.IsTopic(code) ? strength * Weights.TopicInPassing : strength;

    /// <summary>Whether the stem or one of the groups names those whose words these are: their name, office or party.</summary>
    public bool NamesHolder(long stem, IReadOnlyList<int> ofGroups)
    {
        foreach (var calling in Callings)
        {
            if (calling.Holds(stem) || ofGroups.Any(calling.InGroup))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it happened in the place that has this word in its name.</summary>
    public bool IsIn(long stem) => PlaceWords?.Holds(stem) == true;

    /// <summary>Whether the statement speaks of the word as a place: "in Moscow", and not "Moscow demands".</summary>
    public bool SpeaksOfPlace(long stem)
    {
        for (var i = 1; i < Stems.Length; i++)
        {
            if (Stems[i] == stem && AnyOf(WordMark.Place, i - 2, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the title names it only behind its "after", as another event.</summary>
    public bool IsSetting(Term term)
    {
        var bound = Array.FindIndex(Marks, mark => mark.HasFlag(WordMark.Bound));
        if (bound <= 0)
        {
            return false;
        }

        for (var i = 0; i < term.Stems.Count; i++)
        {
            if (PlaceOf(term.Stems[i]) > bound || (i < term.WordGroups.Count && Array.Exists(term.WordGroups[i], group => SettingGroups.Contains(group))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of the word in the statement; -1 if it does not stand there.</summary>
    private int PlaceOf(string stem) => numbers.Find(stem) is var number and not StemNumbers.None ? Array.IndexOf(Stems, number) : -1;

    /// <summary>Whether the statement says the word only to deny it: within three words after a denial, or as a position that denies.</summary>
    public bool Negates(string stem)
    {
        var number = numbers.Find(stem);
        for (var i = 0; i < Stems.Length; i++)
        {
            if (Stems[i] == number && (Fact.Stance == Stance.Denies || AnyOf(WordMark.Denial, i - 3, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the statement calls it a later one of several.</summary>
    public bool IsLaterRound()
    {
        var first = numbers.Find("first");
        for (var i = 0; i < Stems.Length; i++)
        {
            if (Marks[i].HasFlag(WordMark.Ordinal) && Stems[i] != first)
            {
                return true;
            }
        }

        return OfStem("resum") >= Weights.TextStrength;
    }

    /// <summary>Whether the statement tells of another of its kind: of a second round where the first is asked for.</summary>
    public bool IsAnother(string ordinal, string kind)
    {
        var (asked, named, other) = (numbers.Find(ordinal), numbers.Find(kind), false);
        for (var i = 1; i < Stems.Length; i++)
        {
            if (Stems[i] == named)
            {
                if (Stems[i - 1] == asked)
                {
                    return false;
                }

                other |= Marks[i - 1].HasFlag(WordMark.Ordinal);
            }
        }

        return other;
    }

    /// <summary>Whether the statement gives a number of what the stem names: near it, where it is named.</summary>
    public bool CountOf(string stem)
    {
        var number = numbers.Find(stem);
        var named = false;
        for (var i = 0; i < Stems.Length; i++)
        {
            if (Stems[i] == number)
            {
                named = true;
                if (AnyOf(WordMark.Count, i - 6, i + 7))
                {
                    return true;
                }
            }
        }

        return !named && AnyOf(WordMark.Count, 0, Stems.Length);
    }

    private bool AnyOf(WordMark mark, int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, Marks.Length); i++)
        {
            if ((Marks[i] & mark) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
