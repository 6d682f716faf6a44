using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells from a question's words what it wants to be told.</summary>
internal static class AskedForReader
{
    /// <summary>"Holt on the dam": words or a stand, either will do.</summary>
    public static bool NamesSubject(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions) =>
        mentions.Count > 0 && mentions[0].From == 0 && mentions[0].To < words.Count && words[mentions[0].To].Text is "on" or "about";

    public static AskedFor Read(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        var asks = Find(words, mentions);
        if ((asks is AskedFor.YesNo || (asks is AskedFor.Anything && words is [{ Text: "according" }, ..])) && SpeakerReader.AccordingTo(words, mentions) is not null)
        {
            // Whatever is asked, theirs are the words that tell it.
            return AskedFor.Said;
        }

        return asks is AskedFor.Anything && mentions.Any(IsSomeone) && words.Any(word => Cues.StandNouns.Contains(word.Stem)) ? AskedFor.Stance : asks;
    }

    private static AskedFor Find(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        if (OfficeQuestions.Is(words, mentions))
        {
            return AskedFor.Card;
        }

        if (words.Any(word => Cues.Comparing.Contains(word.Text) && word.Text != "sides")
            && mentions.Count(IsSomeone) >= 2)
        {
            return AskedFor.Compare;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1].Text : "";
            switch (words[i].Text)
            {
                case "whose" when words.Skip(i + 1).Take(3).Any(word => word.Text is "premises" or "building" or "house" or "embassy" or "soil" or "territory" or "roof"):
                    return AskedFor.Where;
                case "whom" when i > 0 && next is "is" or "are" or "was" or "were" or "does" or "did" or "do":
                    // "Towards whom does it lean": of nobody's words or person's card.
                    return AskedFor.Anything;
                case "who" or "whos" or "whom" or "whose" when i > 0 && Cues.IsAuxiliary(words[0]) && mentions.Any(mention => mention.To < i && IsSomeone(mention)):
                    // "Is Norvania ready to say who did it" asks whether.
                    return AskedFor.YesNo;
                case "who" or "whos" or "whom" or "whose":
                    return WhoAsks(words, mentions, i);
                case "when" when i == 0 || !words.Take(i).Any(Cues.IsAuxiliary) || LeadsToQuestion(words[i - 1]):
                    return AskedFor.When;
                case "what" or "which" when next is "day" or "date" or "time" or "year" or "month" or "months" or "years" or "dates" or "days" or "weekday" or "week" or "weeks":
                    return AskedFor.When;
                case "since" or "until" or "till" when next is "when" or "what" or "which":
                    return AskedFor.When;
                case "where" or "wheres" when !Has(words, i, "stand") && !mentions.Any(mention => IsSomeone(mention) && mention.To < words.Count && words[mention.To].Text is "on"):
                    return AskedFor.Where;
                case "where" or "wheres":
                    return AskedFor.Stance;
                case "what" or "which" when Cues.Attendants.Contains(next) && words.Skip(i + 2).Any(word => word.Text is "present" or "attend" or "attends" or "attended" or "attending" or "participate" or "participated" or "participating"):
                    return AskedFor.TookPart;
                case "which" when i + 2 < words.Count && Cues.IsSaying(words[i + 2]) && !Cues.IsAuxiliary(words[i + 1]) && !Cues.IsSaying(words[i + 1]) && !mentions.Any(mention => mention.From <= i + 2 && mention.To > i + 1):
                    return AskedFor.Who;
                case "what" or "which" when next is "country" or "countries" && !(i > 0 && words[i - 1].Text is "in" or "at" or "from"):
                    return WhatAsks(words, mentions, i);
                case "what" or "which" when (Cues.SmallNumbers.Contains(next) && i + 2 < words.Count ? words[i + 2].Text : next) is "city" or "capital" or "place" or "venue" or "country" or "town" or "location" or "cities" or "building" or "mission":
                    return AskedFor.Where;
                case "how" when i > 0 && Cues.IsAuxiliary(words[0]) && !LeadsToQuestion(words[i - 1]):
                    // "Is she content with how fast it goes" asks whether.
                    break;
                case "what" or "which" when Cues.Houses.Contains(next) && ((i > 0 && words[i - 1].Text is "in" or "at" or "on") || words[^1].Text is "in" or "at" or "on"):
                    return AskedFor.Where;
                case "how" when next is "many" && AskedCounts.AreDaysOfLength(words):
                    return AskedFor.HowLong;
                case "number" or "amount" when next is "of":
                case "how" when next is "many" or "much":
                    return AskedFor.HowMany;
                case "how" when next is "long" && i + 2 < words.Count && words[i + 2].Text is "ago":
                    return AskedFor.When;
                case "what" or "which" when next is "share" or "percentage" or "proportion" or "percent":
                    return AskedFor.HowMany;
                case "how" when next is "long" or "fast" or "quickly":
                    return AskedFor.HowLong;
                case "how" when next is "old" or "far" or "big" or "tall" or "high" or "often" or "large" or "deep":
                    return AskedFor.HowMany;
                case "what" or "which" or "how" or "why" or "whats" or "how's":
                    return WhatAsks(words, mentions, i);
                default:
                    break;
            }
        }

        // "Did they meet on the day before" asks whether.
        var asksWhether = words.Count > 1 && Cues.IsAuxiliary(words[0]) && words[1].Text is not ("you" or "u" or "i" or "we");
        if (!asksWhether && words.Any(word => word.Text is "date" or "dates" or "day" or "when"))
        {
            return AskedFor.When;
        }

        // "blinken on breakthroughs", "russia on gas": words or a stand.
        if (mentions.Count > 0 && mentions[0].From == 0 && IsSomeone(mentions[0]) && mentions[0].To < words.Count && (words[mentions[0].To].Text is "on" or "about" || (words[mentions[0].To].Text is "to" && mentions[0].Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person }))))
        {
            return mentions[0].Entities.Any(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person }) ? AskedFor.Said : AskedFor.Stance;
        }

        return words.Count > 0 && Cues.IsAuxiliary(words[0]) ? AskedFor.YesNo
            : words.Any(word => Cues.SaidNouns.Contains(word.Stem)) && mentions.Any(IsSomeone) ? AskedFor.Said
            : AskedFor.Anything;
    }

    // "Can you tell me when", "do you know how many".
    private static bool LeadsToQuestion(Word before) =>
        before.Text is "me" or "us" or "know" or "remember" or "idea" or "say" or "tell" or "out" or "and" or "exactly" or "wait";

    // "who is X" wants a card only when nothing but the name is asked: "who is Sherman", not "who is opposed to expansion".
    private static AskedFor WhoAsks(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int at)
    {
        var verb = at + 1 < words.Count ? words[at + 1] : null;
        if (words[at].Text == "whos" || words[at].Possessive || verb?.Text is "is" or "are" or "was" or "were" or "r")
        {
            var start = words[at].Text == "whos" || words[at].Possessive ? at + 1 : at + 2;
            if (start + 1 < words.Count && words[start].Text is "it" && words[start + 1].Text is "that" or "who")
            {
                // "Who was it that called it a farce".
                return AskedFor.Who;
            }

            while (start < words.Count && words[start].Text is "the" or "a" or "an" or "this" or "that" or "mr" or "mrs" or "ms")
            {
                start++;
            }

            if (start + 1 < words.Count && words[start].Text is "in" && words[start + 1].Text is "charge")
            {
                return AskedFor.Who;
            }

            if (start < words.Count && (words[start].Text is "at" or "in" or "present" or "there" or "negotiating" || (words[start].Text.EndsWith("ing", StringComparison.Ordinal) && Cues.Attending.Contains(words[start].Stem) && words[start].Stem is not ("come" or "show" or "turn"))))
            {
                return AskedFor.TookPart;
            }

            if (words.Skip(start).Any(word => word.Text is "think" or "right" or "wrong" or "winning" or "best"))
            {
                return AskedFor.Who;
            }

            return mentions.Any(mention => mention.From <= start && mention.To > start && IsSomeone(mention)) || !RestSays(words, start) ? AskedFor.Card : AskedFor.Who;
        }

        // "tell me who Mrs Sherman is".
        if (words[^1].Text is "is" or "are" or "was" && mentions.Any(mention => mention.From > at && mention.To == words.Count - 1 && IsSomeone(mention)))
        {
            return AskedFor.Card;
        }

        return words.Skip(at + 1).Take(3).Any(word => word.Stem is "meet" or "attend" or "particip" or "join" or "gather" || word.Text is "sat" or "sits" || (word.Text is "turned" or "showed" && Has(words, at, "up")) || (word.Text is "took" or "take" or "takes" or "taking" && Has(words, at, "part")))
            ? AskedFor.TookPart
            : AskedFor.Who;
    }

    private static AskedFor WhatAsks(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int at)
    {
        // A word inside a name says nothing of what is asked: the "states" of the United States are no verb.
        var rest = words.Where((_, i) => i > at && !mentions.Any(mention => mention.From <= i && mention.To > i)).ToList();
        if (rest.Any(word => Cues.StandNouns.Contains(word.Stem)) && mentions.Any(IsSomeone))
        {
            return AskedFor.Stance;
        }

        if (!mentions.Any(IsSomeone) && !rest.Take(2).Any(Cues.IsAuxiliary))
        {
            return AskedFor.Anything;
        }

        if (mentions.Any(IsSomeone) && AsksFor(words))
        {
            return AskedFor.Stance;
        }

        if (at > 0 && words[at - 1].Text is "to" && rest.Any(Cues.IsSaying))
        {
            // "To which agency did X speak": the occasion tells it as well as the words said there.
            return AskedFor.Anything;
        }

        // What is called off is not called anything.
        rest.RemoveAll(word => word.Text is "called" or "call" && words.Any(next => next.Text == "off"));
        return rest.Any(Cues.IsSaying) || rest.Any(word => Cues.SaidNouns.Contains(word.Stem)) ? AskedFor.Said
            : rest.Any(Cues.IsStanding) && mentions.Any(IsSomeone) ? AskedFor.Stance
            : AskedFor.Anything;
    }

    // "What is Norvania asking for", "calls for": a demand, not words.
    private static bool AsksFor(IReadOnlyList<Word> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Text is "for" && words[i - 1].Stem is "ask" or "call" or "press" or "push")
            {
                return true;
            }
        }

        return false;
    }

    private static bool RestSays(IReadOnlyList<Word> words, int from) =>
        words.Skip(from).Any(word => Cues.IsSaying(word) || Cues.IsStanding(word) || word.Text.EndsWith("ing", StringComparison.Ordinal) || word.Text is "to" or "behind" or "at" or "in" or "against" or "by");

    private static bool IsSomeone(Mention mention) => mention.Entities.Any(entity => entity is Entity.Someone or Entity.Elsewhere);

    private static bool Has(IReadOnlyList<Word> words, int from, string stem) => words.Skip(from).Any(word => word.Stem == stem);
}
