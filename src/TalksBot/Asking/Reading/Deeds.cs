using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>
/// Finds the word for the deed that a question takes for granted: "when did Norvania <i>annex</i> the island", "who <i>broke</i> the
/// truce". A fact that speaks of all the rest but not of the deed tells nothing about it.
/// </summary>
internal static class Deeds
{
    private static readonly WordSet Participles = new("withdrawn begun built broken shot sunk sent paid struck torn beaten driven drawn frozen hidden shaken stolen sworn thrown");

    /// <summary>Who may stand between a party's name and what they did.</summary>
    private static readonly WordSet OfParty = new("troops forces army soldiers fighters guards police navy parliament ministry embassy engineers citizens voters prime");

    /// <summary>The place of the deed's word; -1 where none is taken for granted.</summary>
    /// <param name="words">The question's.</param>
    /// <param name="mentions">All that it names: no deed stands in a name.</param>
    /// <param name="someones">Whom it names, also within longer names: "Norvanian" in "Norvanian troops on the border".</param>
    /// <param name="asked">What it asks for.</param>
    /// <param name="softness">How much a word says.</param>
    public static int Find(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, IReadOnlyList<Mention> someones, AskedFor asked, Func<Word, Softness> softness)
    {
        var at = asked switch
        {
            AskedFor.YesNo when AfterThere(words) is var there and >= 0 => there,
            AskedFor.Anything when AfterWhich(words) is var which and >= 0 => which,
            AskedFor.When when AfterSubjectOfPassive(words) is var passive and >= 0 => passive,
            AskedFor.When or AskedFor.Where or AskedFor.YesNo or AskedFor.Anything => AfterSubject(words, someones),
            AskedFor.Who => AfterWho(words),
            AskedFor.HowMany or AskedFor.HowLong => AfterBe(words),
            _ => -1,
        };
        while (at >= 0 && at < words.Count && Skipped(words, at, asked, softness) is > 0 and var empty)
        {
            at += empty;
        }

        return at >= 0 && at < words.Count && (softness(words[at]) == Softness.Content || words[at].Text is "behind" || RecallsSomebody(words, at)) && (!Cues.IsSaying(words[at]) || words[at].Stem is "post" or "tweet") && !Cues.IsStanding(words[at])
            && !mentions.Any(mention => mention.From <= at && mention.To > at)
            && !(words[at].Stem is "play" && words.Any(word => word.Text is "role" or "part"))
            ? at
            : -1;
    }

    // "did Norvania annex", "has the Sudrian delegation left": only somebody named does something.
    private static int AfterSubject(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Text is not ("did" or "does" or "do" or "will" or "would" or "has" or "have" or "had"))
            {
                continue;
            }

            return BehindSubject(words, mentions, i + 1);
        }

        // "Is it true that Norvania paid".
        for (var i = 2; i + 2 < words.Count; i++)
        {
            if (words[i].Text is "that" && words[i - 1].Text is "true" or "correct" or "right" or "fact")
            {
                return BehindSubject(words, mentions, i + 1);
            }
        }

        return -1;
    }

    private static int BehindSubject(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int subject)
    {
        // "The new Sudrian ambassador": what stands before and behind the name.
        while (subject + 1 < words.Count && words[subject].Text is "the" or "a" or "new" or "former" or "first" or "then")
        {
            subject++;
        }

        foreach (var mention in mentions)
        {
            if (mention.From == subject && !words[mention.To - 1].Possessive && mention.Entities.Any(entity => entity is Entity.Someone or Entity.Elsewhere))
            {
                // "Did Holt and Brandt shake hands": both are the subject.
                subject = mention.To + 1;
                if (mention.To >= words.Count || words[mention.To].Text is not "and")
                {
                    var deed = mention.To;
                    while (deed + 1 < words.Count && (Cues.Teams.Contains(words[deed].Text) || Cues.Titles.Contains(words[deed].Text) || Cues.OfficeAdjectives.Contains(words[deed].Text) || OfParty.Contains(words[deed].Text)))
                    {
                        deed++;
                    }

                    return deed;
                }
            }
        }

        return -1;
    }

    // "Was there a breakthrough", "will there be another round".
    private static int AfterThere(IReadOnlyList<Word> words)
    {
        if (words.Count < 3 || words[1].Text is not "there")
        {
            return -1;
        }

        var at = 2;
        while (at < words.Count && (words[at].Text is "be" or "been" or "ever" or "any" or "a" or "an" or "some" or "really" || Cues.SmallNumbers.Contains(words[at].Text)))
        {
            at++;
        }

        return at;
    }

    // "Which soldiers died", "which group has carried out": what they did.
    private static int AfterWhich(IReadOnlyList<Word> words) =>
        words.Count < 3 || words[0].Text is not "which" || words[1].Text is "of" ? -1
        : words[2].Text is "has" or "have" or "had" or "will" or "would" ? 3
        : Cues.Media.Contains(words[1].Stem) && HowAsked.IsPublishing(words[2]) ? -1
        : words[2].Text.EndsWith("ed", StringComparison.Ordinal) ? 2
        : -1;

    // "When were the barricades removed".
    private static int AfterSubjectOfPassive(IReadOnlyList<Word> words)
    {
        var be = 0;
        while (be < words.Count && words[be].Text is not ("was" or "were" or "been" or "is" or "are" or "be"))
        {
            be++;
        }

        for (var i = be + 2; i < words.Count; i++)
        {
            if ((words[i].Text.EndsWith("ed", StringComparison.Ordinal) || Participles.Contains(words[i].Text))
                && (i + 1 == words.Count || words[i + 1].Text is "by" or "from" or "in" or "at" or "on" or "to" or "with" or "for"))
            {
                return i;
            }
        }

        return -1;
    }

    private static int AfterWho(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text is "who")
            {
                var be = words[i + 1].Text is "was" or "is" or "were" && i + 2 < words.Count && words[i + 2].Text is "behind" or "responsible";
                if (words[i + 1].Text is "is" or "was" or "are" or "were" && i + 3 < words.Count && words[i + 2].Text is "to")
                {
                    // "Who is to chair it".
                    return i + 3;
                }

                return be || words[i + 1].Text is "has" or "have" or "had" or "will" or "would" ? i + 2 : i + 1;
            }
        }

        return -1;
    }

    // "how many tonnes were shipped".
    private static int AfterBe(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text is "were" or "was" or "are" or "been")
            {
                return words[i + 1].Text.EndsWith("ed", StringComparison.Ordinal) ? i + 1 : -1;
            }
        }

        return -1;
    }

    // "When did they find gold": what was found is the deed.
    private static bool IsEmpty(Word word, Func<Word, Softness> softness) =>
        word.Text is "a" or "an" or "the" or "any" or "their" or "its" or "his" or "her" || (word.Text is "find" or "found" or "get" or "make" or "give" or "have" or "take" or "put" or "hold" or "bring" && softness(word) == Softness.None);

    // How many words from here on stand before the deed's word.
    private static int Skipped(IReadOnlyList<Word> words, int at, AskedFor asked, Func<Word, Softness> softness) =>
        IsAdverb(words[at], softness) || (asked == AskedFor.When && IsEmpty(words[at], softness)) ? 1
        : EndsUp(words, at) ? 2
        : Lent(words, at);

    // "Did it end up in the coalition".
    private static bool EndsUp(IReadOnlyList<Word> words, int at) => at + 1 < words.Count && words[at].Stem is "end" or "wind" && words[at + 1].Text is "up";

    // "Recall its ambassador"; who recalls what was said only asks.
    private static bool RecallsSomebody(IReadOnlyList<Word> words, int at) =>
        words[at].Stem is "recal" or "recall" && words.Skip(at + 1).Take(3).Any(word => Cues.OfficeNouns.Contains(word.Text) || word.Stem is "envoy" or "diplomat" or "troop" or "deleg" or "negoti");

    // "Lay down its red lines", "send her tweet": the noun is what was done, the verb comes with it.
    private static int Lent(IReadOnlyList<Word> words, int at)
    {
        if (words[at].Stem is not ("lay" or "send" or "deliv" or "draw" or "rais"))
        {
            return 0;
        }

        var noun = at + 1;
        while (noun < words.Count && IsBetween(words[noun]))
        {
            noun++;
        }

        return words.Skip(noun).Take(2).Any(word => word.Stem is "line" or "tweet" or "post" or "statement" or "messag" or "question" or "expect" or "hope" or "doubt") ? noun - at : 0;
    }

    private static bool IsBetween(Word word) => word.Text is "down" or "in" or "her" or "his" or "its" or "their" or "the" or "a" or "an";

    private static bool IsAdverb(Word word, Func<Word, Softness> softness) =>
        word.Text is "first" or "last" || (softness(word) != Softness.Content && !Cues.IsAuxiliary(word) && (word.Text.EndsWith("ly", StringComparison.Ordinal) || word.Text is "also" or "even" or "just" or "ever" or "once" or "again"));
}
