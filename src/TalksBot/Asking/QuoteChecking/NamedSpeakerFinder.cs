using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.QuoteChecking;

/// <summary>
/// Finds whom a message names beside quoted words: "X said “…”", "X: “…”", "according to X", "“…”, said X", "“…” — X"; else the only person
/// near. Where the message does not say it plainly, nobody is named: a wrong "said by someone else" is worse than none.
/// </summary>
internal sealed class NamedSpeakerFinder(WordReader reader, GeneralWords general)
{
    private const int WordsBefore = 14;
    private const int WordsAfter = 8;

    private static readonly WordSet Pronouns = new("i he she it we they you who this that these those one someone somebody everyone nobody");
    private static readonly WordSet Prepositions = new("on about in of at for against with without near regarding concerning towards toward to than like");

    /// <param name="text">The whole message.</param>
    /// <param name="span">The words in question.</param>
    /// <param name="spans">All quoted words of the message: they are somebody's, not what the message says of this one.</param>
    /// <param name="lexicon">The names that are known.</param>
    /// <param name="sees">Which of them the server may be told.</param>
    public NamedSpeaker? Find(string text, QuotedSpan span, IReadOnlyList<QuotedSpan> spans, Lexicon lexicon, Func<Entity, bool> sees)
    {
        var words = reader.Read(text).FindAll(word => !spans.Any(other => other.Marked && word.Start >= other.From && word.End <= other.To));
        var before = span.Marked ? words.FindAll(word => word.End <= span.From) : words.FindAll(word => word.Start - words[0].Start < 120);
        before = span.Marked ? [.. before.TakeLast(WordsBefore)] : [.. before.Take(WordsBefore)];
        List<Word> after = span.Marked ? [.. words.Where(word => word.Start >= span.To).Take(WordsAfter)] : [];
        var sentence = span.Marked ? before.FindAll(word => !EndsSentence(text.AsSpan(word.End, span.From - word.End))) : before;
        return Before(text, span, sentence, Mentions(lexicon, sentence, sees))
            ?? After(text, span, after, Mentions(lexicon, after, sees))
            ?? OnlyPerson(Mentions(lexicon, before, sees).Concat(Mentions(lexicon, after, sees)));
    }

    private static List<Mention> Mentions(Lexicon lexicon, List<Word> words, Func<Entity, bool> sees) =>
    [
        .. lexicon.Find(words, sees)
            .Select(mention => mention with { Entities = [.. mention.Entities.Where(entity => entity is Entity.Someone or Entity.Elsewhere)] })
            .Where(mention => mention.Entities.Count > 0),
    ];

    private NamedSpeaker? Before(string text, QuotedSpan span, List<Word> words, List<Mention> mentions)
    {
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            var ahead = mention.From > 0 ? words[mention.From - 1] : null;
            if (ahead?.Text is "by" or "from" || (ahead?.Text == "to" && mention.From > 1 && words[mention.From - 2].Text == "according"))
            {
                return Of(mention);
            }

            // "On X she said" speaks of X, "Y answered X:" speaks to X.
            var addressed = i > 0 && ahead is not null && Cues.IsSaying(ahead) && IsOnly(text, ahead.End, words[mention.From].Start, " ");
            if (addressed || (ahead is not null && Prepositions.Contains(ahead.Text)))
            {
                continue;
            }

            var next = words.Skip(mention.To).Take(4).TakeWhile(following => !Pronouns.Contains(following.Text)).ToList();
            var colon = mention.To == words.Count && IsOnly(text, words[^1].End, span.From, ": -–—(\n>");
            if (next.Exists(Cues.IsSaying) || colon || (!span.Marked && mention.From == 0))
            {
                return Of(mention);
            }
        }

        return span.Marked ? Unlisted(text, span, words, mentions) : null;
    }

    // A name that no list holds: "Macron: “…”", "Macron said “…”".
    private NamedSpeaker? Unlisted(string text, QuotedSpan span, List<Word> words, List<Mention> mentions)
    {
        var said = words.Count > 1 && Cues.IsSaying(words[^1]);
        var at = said ? words.Count - 2 : words.Count - 1;
        return at >= 0 && IsOnly(text, words[^1].End, span.From, ": -–—,\n>") && (said || text[words[^1].End..span.From].Contains(':', StringComparison.Ordinal))
            && !mentions.Any(mention => mention.To > at) && MayBeName(words[at])
            ? new NamedSpeaker(text[words[at].Start..words[at].End], [])
            : null;
    }

    private NamedSpeaker? After(string text, QuotedSpan span, List<Word> words, List<Mention> mentions)
    {
        if (words.Count == 0 || EndsSentence(text.AsSpan(span.To, words[0].Start - span.To)))
        {
            return null;
        }

        foreach (var mention in mentions)
        {
            var said = mention.From > 0 ? Cues.IsSaying(words[mention.From - 1]) : words.Skip(mention.To).Take(2).Any(Cues.IsSaying);
            var signed = mention.From == 0 && text.AsSpan(span.To, words[0].Start - span.To).IndexOfAny("-–—(") >= 0;
            var by = mention.From > 0 && words[mention.From - 1].Text == "by";
            if (said || signed || by || IsSignedWithArticle(text, span, words, mention))
            {
                return Of(mention);
            }
        }

        return words.Count > 1 && Cues.IsSaying(words[0]) && MayBeName(words[1]) && !mentions.Any(mention => mention.From <= 1 && mention.To > 1)
            ? new NamedSpeaker(text[words[1].Start..words[1].End], [])
            : null;
    }

    private static bool IsSignedWithArticle(string text, QuotedSpan span, List<Word> words, Mention mention) =>
        mention.From == 1 && words[0].Text == "the" && text.AsSpan(span.To, words[0].Start - span.To).IndexOfAny("-–—(") >= 0;

    private static NamedSpeaker? OnlyPerson(IEnumerable<Mention> mentions)
    {
        var people = mentions.Where(mention => mention.Entities.Any(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person }))
            .Select(Of).DistinctBy(named => named.Actors[0].Id).ToList();
        return people is [var only] ? only : null;
    }

    private static NamedSpeaker Of(Mention mention)
    {
        var actors = mention.Entities.OfType<Entity.Someone>().Select(someone => someone.Actor).ToList();
        return new NamedSpeaker(actors.Count > 0 ? actors[0].Name : mention.Entities.OfType<Entity.Elsewhere>().First().Name, actors);
    }

    // A capital alone makes no name at the beginning of a sentence: words that the language uses anyway are none.
    private bool MayBeName(Word word) =>
        word.Capital && word.Text.Length > 2 && !Pronouns.Contains(word.Text) && general.SoftnessOf(word) == Softness.Content && general.GroupsOf(word.Stem).Length == 0;

    private static bool EndsSentence(ReadOnlySpan<char> between) =>
        between.Contains(". ", StringComparison.Ordinal) || between.Contains("? ", StringComparison.Ordinal) || between.Contains("! ", StringComparison.Ordinal);

    private static bool IsOnly(string text, int from, int to, ReadOnlySpan<char> allowed) => from <= to && text.AsSpan(from, to - from).IndexOfAnyExcept(allowed) < 0;
}
