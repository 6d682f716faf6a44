using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Finds whom a question names as speaker or holder: "what did X say", "X's position", "according to X", "quotes by X".</summary>
internal static class SpeakerReader
{
    private const int FarthestVerb = 7;

    /// <summary>The span of words that stands where a speaker stands; null when the question asks about nobody's words.</summary>
    public static (int From, int To)? Find(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        // "What did Holt promise according to Brandt": Brandt tells it.
        if (AccordingTo(words, mentions) is { } teller)
        {
            return teller;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (Cues.IsAuxiliary(words[i]) && AfterAuxiliary(words, mentions, i) is { } subject)
            {
                return subject;
            }
        }

        // "where is China on sanctions".
        if (words.Count > 2 && words[0].Text is "where" or "wheres" && mentions.FirstOrDefault(IsSomeone) is { } stands && stands.To < words.Count && words[stands.To].Text is "on")
        {
            return (stands.From, stands.To);
        }

        return ByPreposition(words, mentions) ?? (HasSubject(words, mentions) ? null : ByNoun(words, mentions) ?? BeforeSaying(words, mentions));
    }

    // "Does Sudria like Norvania's proposals" asks about Sudria, though Norvania's are the proposals.
    private static bool HasSubject(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions) =>
        words.Count > 2 && words[0].Text is "do" or "does" or "did" && mentions.Any(mention => mention.From == (words[1].Text is "the" ? 2 : 1) && IsSomeone(mention) && !words[mention.To - 1].Possessive);

    // "what did [the Russian mission] say", "does [Moscow] want": what stands between the auxiliary and a verb of saying or standing.
    private static (int From, int To)? AfterAuxiliary(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int auxiliary)
    {
        var from = auxiliary + 1;
        while (from < words.Count && (words[from].Text is "the" or "a" or "an" or "mr" or "mrs" or "ms" or "dr" || Cues.IsAuxiliary(words[from])))
        {
            from++;
        }

        if (from >= words.Count || IsPronoun(words[from]))
        {
            return null;
        }

        for (var verb = from; verb < words.Count && verb <= from + FarthestVerb; verb++)
        {
            var someone = First(mentions, from, verb);
            if (verb > from && IsVerb(words, mentions, verb))
            {
                // An unnamed subject ("the ambassador") is one only of plain verbs of saying: "was the swap planned" has no speaker.
                // "What did the agency quote the minister as saying": the quoted one speaks.
                if (words[verb].Stem is "quot" or "cite" or "report" && FirstAfter(mentions, verb) is { } quoted)
                {
                    return (quoted.From, quoted.To);
                }

                return someone is { } named ? (named.From, Last(mentions, from, verb).To)
                    : Cues.Attendants.Contains(words[verb - 1].Text) ? null
                    : words[auxiliary].Text is "did" or "does" or "do" or "has" or "have" or "had" && Cues.IsSaying(words[verb]) ? (from, verb)
                    : null;
            }

            if (someone is { } before && verb >= before.To && words[verb].Text is "about" or "on" or "in" or "at" or "for" or "with" or "by")
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsVerb(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int at) =>
        (Cues.IsSaying(words[at]) || Cues.IsStanding(words[at]))
        && !IsNoun(words, mentions, at)
        && !(at > 0 && words[at - 1].Text is "the" or "a" or "an" or "their" or "its" or "his" or "her" or "our" or "of" or "these" or "those")
        && !mentions.Any(mention => mention.From <= at && mention.To > at && IsSomeone(mention));

    // "Does Sudria like the Norvanian proposals", "was the round moved back": no verb after its auxiliary ends so.
    private static bool IsNoun(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int at) =>
        (words[at].Text.EndsWith('s') && !words[at].Text.EndsWith("ss", StringComparison.Ordinal))
        || (words[at].Text is "back" && !mentions.Any(mention => mention.To == at));

    /// <summary>The span of whoever tells it: "according to X".</summary>
    public static (int From, int To)? AccordingTo(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Text is "according" && words[i + 1].Text is "to" && Named(mentions, words[i + 2].Text is "the" ? i + 3 : i + 2) is { } named)
            {
                return (named.From, Joined(words, mentions, named.To));
            }
        }

        return null;
    }

    // "quotes by X", "position of X", "heard from X".
    private static (int From, int To)? ByPreposition(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var leads = (words[i].Text is "by" or "from" && words.Any(word => Cues.SaidNouns.Contains(word.Stem) || Cues.StandNouns.Contains(word.Stem) || word.Text is "said" or "anything" or "latest" or "news"))
                || (words[i].Text == "of" && i > 0 && !mentions.Any(mention => mention.To <= i && IsSomeone(mention)) && (Cues.StandNouns.Contains(words[i - 1].Stem) || Cues.SaidNouns.Contains(words[i - 1].Stem)));
            var from = words[i + 1].Text is "the" ? i + 2 : i + 1;
            if (leads && from < words.Count && Named(mentions, from) is { } named)
            {
                return (named.From, Joined(words, mentions, named.To));
            }
        }

        return null;
    }

    // "By Norvania and by the league": both speak.
    private static int Joined(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int to)
    {
        if (to < words.Count && words[to].Text is "and")
        {
            var next = to + 1;
            while (next < words.Count && words[next].Text is "by" or "from" or "of" or "the")
            {
                next++;
            }

            return next < words.Count && Named(mentions, next) is { } other && other.From == next ? other.To : to;
        }

        return to;
    }

    // "Russia's position", "moscows stance", "Blinken quote", "kyiv position", "quote biden breakthroughs".
    private static (int From, int To)? ByNoun(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        // "pompeo hanoi reaction": the person typed first reacts.
        if (words.Any(IsTold) && Named(mentions, 0) is { } leading && leading.Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person }))
        {
            return (leading.From, leading.To);
        }

        if (words.Count > 1 && IsTold(words[0]) && Named(mentions, 1) is { } second)
        {
            return (second.From, second.To);
        }

        // "who rejects Russia's proposals" asks for somebody else; "NATO on Russia's proposals" names NATO.
        var asksWho = words.Any(word => word.Text is "who" or "whos" or "whose" or "whom");
        foreach (var mention in mentions.Where(mention => IsSomeone(mention) && !asksWho && !IsObject(words, mention)))
        {
            var noun = mention.To;
            while (noun < words.Count && noun < mention.To + 2 && words[noun].Text is "latest" or "first" or "last" or "current" or "recent" or "official" or "new" or "main" or "own" or "s")
            {
                noun++;
            }

            if (noun < words.Count && (IsTold(words[noun]) || (words[noun].Text == "take" && noun + 1 < words.Count && words[noun + 1].Text == "on")))
            {
                return (mention.From, mention.To);
            }
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            var possessive = words[i].Possessive || (words[i].Text.Length > 3 && words[i].Text.EndsWith('s'));
            if ((possessive || i == 0) && words[i].Text.Length > 3 && Named(mentions, i) is null
                && (i == 0 || words[i - 1].Text is "is" or "are" or "was" or "were" or "whats" or "what" or "the")
                && words[i + 1].Text is "position" or "stance" or "view" or "views" or "opinion" or "reaction" or "quote" or "quotes" or "take")
            {
                return (i, i + 1);
            }
        }

        return null;
    }

    // "what Blinken said", "blinken on gas", "stoltenberg said", "…, says washington".
    private static (int From, int To)? BeforeSaying(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions.Where(IsSomeone))
        {
            var next = mention.To < words.Count && Cues.IsAuxiliary(words[mention.To]) ? mention.To + 1 : mention.To;
            if (next < words.Count && ((Cues.IsSaying(words[next]) && words[next].Text is not ("talk" or "talks" or "speech" or "warning" or "answer") && !(next + 1 < words.Count && words[next + 1].Text is "off"))
                || (mention.From == 0 && words[next].Text is "on" or "about" && next == mention.To)))
            {
                return (mention.From, mention.To);
            }

            if (mention.To == words.Count && mention.From > 1 && words[mention.From - 1].Text is "says" or "said" or "say")
            {
                return (mention.From, mention.To);
            }

            // "ryabkov flexibility": whoever types one person's name first wants that person's words.
            if (mention.From == 0 && !mentions.Any(other => other.From > 0 && other.Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person })) && mention.Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person }) && mention.To < words.Count
                && !words.Any(word => word.Text is "when" or "where" or "who" or "and"))
            {
                return (mention.From, mention.To);
            }
        }

        return null;
    }

    private static bool IsObject(IReadOnlyList<Word> words, Mention mention)
    {
        var before = mention.From - 1;
        if (before >= 0 && words[before].Text is "the")
        {
            before--;
        }

        return before >= 0 && words[before].Text is "on" or "about" or "over" or "to" or "of" or "regarding" or "toward" or "towards" or "against" or "with";
    }

    private static bool IsTold(Word word) => Cues.StandNouns.Contains(word.Stem) || Cues.SaidNouns.Contains(word.Stem);

    private static Mention? First(IReadOnlyList<Mention> mentions, int from, int to)
    {
        foreach (var mention in mentions)
        {
            if (mention.From >= from && mention.To <= to && IsSomeone(mention))
            {
                return mention;
            }
        }

        return null;
    }

    private static Mention? FirstAfter(IReadOnlyList<Mention> mentions, int from)
    {
        foreach (var mention in mentions)
        {
            if (mention.From > from && IsSomeone(mention))
            {
                return mention;
            }
        }

        return null;
    }

    private static Mention Last(IReadOnlyList<Mention> mentions, int from, int to) =>
        mentions.Last(mention => mention.From >= from && mention.To <= to && IsSomeone(mention));

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
        word.Text is "i" or "you" or "he" or "she" or "it" or "we" or "they" or "there" or "this" or "that" or "these" or "those" or "anyone" or "anybody" or "someone" or "somebody" or "people" or "everyone" or "both" or "either" or "any" or "u" or "his" or "her" or "their" or "nobody" or "everybody" or "sides";
}
