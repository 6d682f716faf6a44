using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Finds whom a question names as speaker or holder: "what did X say", "X's position", "according to X", "quotes by X".</summary>
internal static class SpeakerReader
{
    /// <summary>The span of words that stands where a speaker stands; null when the question asks about nobody's words.</summary>
    public static (int From, int To)? Find(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Cues.IsAuxiliary(words[i]) && AfterAuxiliary(words, mentions, i + 1) is { } subject)
            {
                return subject;
            }
        }

        return ByPreposition(words, mentions) ?? ByPossessive(words, mentions) ?? BeforeSaying(words, mentions);
    }

    // "what did [the Russian mission] say", "does [Moscow] want": up to the verb, if it is one of saying or standing.
    private static (int From, int To)? AfterAuxiliary(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int from)
    {
        while (from < words.Count && (words[from].Text is "the" or "a" or "an" or "mr" or "mrs" or "ms" or "dr" || Cues.IsAuxiliary(words[from])))
        {
            from++;
        }

        if (from >= words.Count || IsPronoun(words[from]))
        {
            return null;
        }

        var to = Named(mentions, from) is { } named ? named.To : from + 1;
        for (var verb = to; verb < words.Count && verb < to + 4; verb++)
        {
            if (Cues.IsSaying(words[verb]) || Cues.IsStanding(words[verb]))
            {
                return verb == to || Named(mentions, from) is not null ? (from, Math.Max(to, Named(mentions, from) is null ? verb : to)) : (from, verb);
            }

            if (words[verb].Text is "about" or "on" or "to" or "in" or "of" or "at" or "for" or "with" or "and" or "by")
            {
                return null;
            }
        }

        return null;
    }

    // "according to X", "quotes by X", "position of X", "heard from X".
    private static (int From, int To)? ByPreposition(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var leads = (words[i].Text == "to" && i > 0 && words[i - 1].Text == "according")
                || (words[i].Text is "by" or "from" && words.Any(word => Cues.SaidNouns.Contains(word.Stem) || word.Text is "said" or "anything"))
                || (words[i].Text == "of" && i > 0 && (Cues.StandNouns.Contains(words[i - 1].Stem) || Cues.SaidNouns.Contains(words[i - 1].Stem)));
            var from = i + 1 < words.Count && words[i + 1].Text is "the" ? i + 2 : i + 1;
            if (leads && from < words.Count && Named(mentions, from) is { } named)
            {
                return (named.From, named.To);
            }
        }

        return null;
    }

    // "Russia's position", "moscows stance", "Blinken quote", "kyiv position".
    private static (int From, int To)? ByPossessive(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions.Where(IsSomeone))
        {
            var noun = mention.To;
            while (noun < words.Count && noun < mention.To + 2 && words[noun].Text is "latest" or "first" or "last" or "current" or "recent" or "official" or "new" or "main")
            {
                noun++;
            }

            if (noun < words.Count && (Cues.StandNouns.Contains(words[noun].Stem) || Cues.SaidNouns.Contains(words[noun].Stem)))
            {
                return (mention.From, mention.To);
            }
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            var possessive = words[i].Possessive || (words[i].Text.Length > 3 && words[i].Text.EndsWith('s'));
            if (possessive && (words[i + 1].Text is "position" or "stance" or "view" or "opinion" or "reaction" or "quote" or "quotes" or "take"))
            {
                return (i, i + 1);
            }
        }

        return null;
    }

    // "what Blinken said", "blinken on gas", "stoltenberg said".
    private static (int From, int To)? BeforeSaying(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions.Where(IsSomeone))
        {
            if (mention.To < words.Count && (Cues.IsSaying(words[mention.To]) || (mention.From == 0 && words[mention.To].Text is "on" or "about")))
            {
                return (mention.From, mention.To);
            }
        }

        return null;
    }

    private static Mention? Named(IReadOnlyList<Mention> mentions, int at)
    {
        foreach (var mention in mentions)
        {
            if (mention.From <= at && mention.To > at && IsSomeone(mention))
            {
                return mention;
            }
        }

        return null;
    }

    private static bool IsSomeone(Mention mention) => mention.Entities.Any(entity => entity is Entity.Someone or Entity.Elsewhere);

    private static bool IsPronoun(Word word) =>
        word.Text is "i" or "you" or "he" or "she" or "it" or "we" or "they" or "there" or "this" or "that" or "these" or "those" or "anyone" or "anybody" or "someone" or "somebody" or "people" or "everyone" or "both" or "either" or "any" or "u" or "his" or "her" or "their";
}
