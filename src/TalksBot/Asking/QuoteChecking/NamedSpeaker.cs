using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.QuoteChecking;

/// <summary>Whom a message names as having said quoted words: those in the store who bear the name, and the name as it is written.</summary>
internal sealed record NamedSpeaker(string Name, IReadOnlyList<Actor> Actors)
{
    private const int WordsBefore = 14;
    private const int WordsAfter = 8;

    /// <summary>Whether words stored as <paramref name="speaker"/>'s may be named so: the party for its people counts, and a person for the party.</summary>
    public bool MayBe(Actor? speaker) =>
        speaker is null || Actors.Any(actor => actor.Id == speaker.Id || actor.Id == speaker.Party?.Id || actor.Party?.Id == speaker.Id);

    /// <summary>Finds the name beside the words: "X said “…”", "X: “…”", "according to X", "“…”, said X", "“…” — X"; else the only person near.</summary>
    public static NamedSpeaker? Find(string text, QuotedSpan span, IReadOnlyList<QuotedSpan> spans, WordReader reader, Lexicon lexicon, Func<Entity, bool> sees)
    {
        // Other quotes are somebody's words, not what the message says of this one.
        var words = reader.Read(text).Where(word => !spans.Any(other => other.Marked && word.Start >= other.From && word.End <= other.To)).ToList();
        List<Word> before = span.Marked ? [.. words.Where(word => word.End <= span.From).TakeLast(WordsBefore)] : [.. words.Take(WordsBefore)];
        List<Word> after = span.Marked ? [.. words.Where(word => word.Start >= span.To).Take(WordsAfter)] : [];
        var sentence = span.Marked ? before.FindAll(word => !EndsSentence(text.AsSpan(word.End, span.From - word.End))) : before;
        return Before(text, span, sentence, Mentions(lexicon, sentence, sees))
            ?? After(text, span, after, Mentions(lexicon, after, sees))
            ?? OnlyPerson(before, Mentions(lexicon, before, sees), after, Mentions(lexicon, after, sees));
    }

    private static List<Mention> Mentions(Lexicon lexicon, List<Word> words, Func<Entity, bool> sees) =>
        [.. lexicon.Find(words).Select(mention => mention with { Entities = [.. mention.Entities.Where(sees)] }).Where(mention => mention.Entities.Count > 0)];

    private static NamedSpeaker? Before(string text, QuotedSpan span, List<Word> words, List<Mention> mentions)
    {
        foreach (var mention in mentions.Where(IsSomeone).Reverse())
        {
            var said = words.Skip(mention.To).Take(3).Any(Cues.IsSaying);
            var by = mention.From > 0 && (words[mention.From - 1].Text is "by" or "from" || (mention.From > 1 && words[mention.From - 1].Text == "to" && words[mention.From - 2].Text == "according"));
            var colon = mention.To == words.Count && IsOnly(text, words[^1].End, span.From, ": -–—(\n");
            if (said || by || colon || (!span.Marked && mention.From == 0))
            {
                return Of(words, mention);
            }
        }

        // A name that the store does not know: "Macron: “…”", "Macron said “…”".
        var at = words.Count > 0 && IsOnly(text, words[^1].End, span.From, ": -–—,\n") ? (Cues.IsSaying(words[^1]) ? words.Count - 2 : words.Count - 1) : -1;
        return at >= 0 && span.Marked && words[at].Capital && (at < words.Count - 1 || text[words[^1].End..span.From].Contains(':', StringComparison.Ordinal))
            && !mentions.Any(mention => mention.To > at) && !Cues.IsSaying(words[at]) ? new NamedSpeaker(text[words[at].Start..words[at].End], []) : null;
    }

    private static NamedSpeaker? After(string text, QuotedSpan span, List<Word> words, List<Mention> mentions)
    {
        if (words.Count == 0 || EndsSentence(text.AsSpan(span.To, words[0].Start - span.To)))
        {
            return null;
        }

        foreach (var mention in mentions.Where(IsSomeone))
        {
            var said = (mention.From > 0 && Cues.IsSaying(words[mention.From - 1])) || (mention.From == 0 && words.Skip(mention.To).Take(2).Any(Cues.IsSaying));
            var signed = mention.From == 0 && text[span.To..words[0].Start].AsSpan().IndexOfAny("-–—(") >= 0 && IsOnly(text, span.To, words[0].Start, " ,-–—(");
            var by = mention.From > 0 && words[mention.From - 1].Text is "by";
            if (said || signed || by)
            {
                return Of(words, mention);
            }
        }

        return words.Count > 1 && Cues.IsSaying(words[0]) && words[1].Capital && !mentions.Any(mention => mention.From <= 1 && mention.To > 1) && IsOnly(text, span.To, words[0].Start, " ,")
            ? new NamedSpeaker(text[words[1].Start..words[1].End], [])
            : null;
    }

    private static NamedSpeaker? OnlyPerson(List<Word> before, List<Mention> mentionsBefore, List<Word> after, List<Mention> mentionsAfter)
    {
        var people = mentionsBefore.Where(IsPerson).Select(mention => Of(before, mention))
            .Concat(mentionsAfter.Where(IsPerson).Select(mention => Of(after, mention)))
            .DistinctBy(named => named.Actors[0].Id).ToList();
        return people is [var only] ? only : null;
    }

    private static NamedSpeaker Of(List<Word> words, Mention mention)
    {
        var actors = mention.Entities.OfType<Entity.Someone>().Select(someone => someone.Actor).ToList();
        var name = actors.Count > 0 ? actors[0].Name
            : mention.Entities.OfType<Entity.Elsewhere>().FirstOrDefault()?.Name ?? string.Join(' ', words.GetRange(mention.From, mention.To - mention.From).Select(word => word.Text));
        return new NamedSpeaker(name, actors);
    }

    private static bool IsSomeone(Mention mention) => mention.Entities.Any(entity => entity is Entity.Someone or Entity.Elsewhere);

    private static bool IsPerson(Mention mention) => mention.Entities.Any(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person });

    private static bool EndsSentence(ReadOnlySpan<char> between) =>
        between.Contains(". ", StringComparison.Ordinal) || between.Contains("? ", StringComparison.Ordinal) || between.Contains("! ", StringComparison.Ordinal);

    private static bool IsOnly(string text, int from, int to, string allowed) =>
        from <= to && text.AsSpan(from, to - from).IndexOfAnyExcept(allowed.Append('“').Append('"').ToArray()) < 0;
}
