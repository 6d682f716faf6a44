using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells from a question's words what else it asks besides <see cref="AskedFor"/>: a clock's time, an opinion, an order, all of a kind.</summary>
internal static class AskedDetails
{
    /// <summary>Whether a clock's time is asked, not a day.</summary>
    public static bool AsksClock(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if ((words[i].Text is "what" or "which" && words[i + 1].Text == "time" && !(i + 2 < words.Count && words[i + 2].Text == "of")) || (words[i].Text is "what" or "whats" && words[i + 1].Text is "hour"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of what "what happened to …" asks about, where a deed would stand; -1 where that is not asked.</summary>
    public static int WhatHappenedTo(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Stem is "happen" or "becom" && words[i + 1].Text is "to" or "with" or "of")
            {
                return words[i + 2].Text is "the" or "a" or "an" or "his" or "her" or "its" or "their" ? i + 3 : i + 2;
            }
        }

        return -1;
    }

    /// <summary>Behind which place stands what somebody called it, "as <i>good for all</i>": there every word counts.</summary>
    public static int CalledAs(IReadOnlyList<Word> words)
    {
        for (var i = 2; i < words.Count; i++)
        {
            if (words[i].Text is "as" && words.Take(i).Any(word => word.Stem is "describ" or "characteris" or "character" or "term" or "label" or "brand" or "portray" or "dismiss" or "prais" or "hail" or "denounc" or "condemn"))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>"The first round", as stems; "final" may be what is the third of three.</summary>
    public static (string Ordinal, string Kind)? WhichOf(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (Cues.Counting.Contains(words[i].Text) && words[i].Text is not "final")
            {
                return (words[i].Stem, words[i + 1].Stem);
            }
        }

        return null;
    }

    /// <summary>"Who do you think is right": facts take no side.</summary>
    public static bool AsksOpinion(IReadOnlyList<Word> words)
    {
        // "How do I get there", "should we worry": advice.
        if (words.Count > 2 && words[0].Text is "how" or "should" or "what" or "where" && words.Take(3).Any(word => word.Text is "i" or "we")
            && words.Take(5).Any(word => word.Stem is "get" or "go" or "travel" or "buy" or "wear" or "worri" or "panic" or "visit" or "drink" or "pack"))
        {
            return true;
        }

        if (words.Count > 2 && words[0].Text is "can" or "could" or "would" or "any" or "please" && words.Take(3).Any(word => word.Stem is "recommend"))
        {
            return true;
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text is "you" && words[i + 1].Text is "think" or "believe" or "reckon" or "feel" or "trust" or "prefer")
            {
                return words.Any(word => word.Text is "right" or "wrong" or "win" or "winning" or "better" or "best" or "blame" or "lying" or "bluffing" or "stronger" or "weaker" or "trust" or "prefer");
            }
        }

        return false;
    }

    /// <summary>The order asked for, and the place of the word that asks; "first" and "last" of a round or week are no order.</summary>
    public static (AskedOrder Order, int At) ReadOrder(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i].Text)
            {
                case "latest" or "newest" or "recent" or "current" or "currently" or "nowadays" or "lately" or "recently":
                case "now" when i + 1 == words.Count:
                case "last" or "final" when OrdersFacts(words, i):
                    return (AskedOrder.Latest, i);
                case "earliest" or "oldest" or "initially" or "originally":
                case "start" or "outset" or "beginning" when i > 1 && words.Any(word => Cues.IsSaying(word) || Cues.IsStanding(word)) && words[i - 1].Text is "the" && words[i - 2].Text is "at" or "from" or "in" && !(i + 1 < words.Count && words[i + 1].Text is "of"):
                case "first" when (i > 0 && words[i - 1].Text is "at") || (i + 1 < words.Count && (Cues.IsSaying(words[i + 1]) || Cues.IsStanding(words[i + 1]))):
                case "early" when i + 1 < words.Count && words[i + 1].Text is "on":
                case "first" or "original" or "initial" when OrdersFacts(words, i):
                    return (AskedOrder.First, i);
                default:
                    break;
            }
        }

        return (AskedOrder.BestFit, -1);
    }

    private static bool OrdersFacts(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count && (Cues.SaidNouns.Contains(words[at + 1].Stem) || Cues.StandNouns.Contains(words[at + 1].Stem) || words[at + 1].Text is "to" or "thing" or "event" or "date" or "plan" or "claim");

    public static bool WantsAll(IReadOnlyList<Word> words) =>
        words.Any(word => word.Text is "all" or "list" or "every" or "everything" or "each" or "quotes" or "positions" or "demands" or "statements" or "events" or "dates");

    public static IReadOnlyList<FactKind> Kinds(IReadOnlyList<Word> words)
    {
        var kinds = new List<FactKind>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Text is "quote" or "quotes" or "quoted" or "verbatim" or "quotation")
            {
                kinds.Add(FactKind.Quote);
            }
            else if (word.Text is "position" or "positions" or "stance" or "stances")
            {
                kinds.Add(FactKind.Position);
            }
            else if (word.Text is "happened" or "event" or "events" || (word.Text is "place" && i > 0 && words[i - 1].Stem is "take"))
            {
                kinds.Add(FactKind.Date);
            }
        }

        return kinds;
    }
}
