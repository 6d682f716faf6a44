using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.QuoteChecking;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>Words what the store says to the quotes of a message: the verdict first, then where the words differ, then the stored quote.</summary>
internal sealed class QuoteCheckPost(Wording wording, FactPost facts)
{
    // Five findings share the message; one or two have more room.
    private static readonly Room Wide = new(Written: 300, Diff: 800, Stored: 500);
    private static readonly Room Narrow = new(Written: 90, Diff: 220, Stored: 220);

    // Longer stretches outside the part that both have are told by an ellipsis.
    private const int MostTokensShown = 60;

    public MessageBody Of(IReadOnlyList<QuoteFinding> findings, string locale)
    {
        var room = findings.Count > 2 ? Narrow : Wide;
        var components = new List<Component>();

        // A quote found twice has its button once: ids are unique in a message.
        var shown = new HashSet<long>();
        foreach (var finding in findings)
        {
            if (components.Count > 0)
            {
                components.Add(new Component.Separator());
            }

            components.Add(finding switch
            {
                QuoteFinding.Stored stored when shown.Add(stored.Quote.Id) => facts.WithShow(stored.Quote, Stored(stored, room, locale), locale),
                QuoteFinding.Stored stored => new Component.Text(Stored(stored, room, locale)),
                QuoteFinding.Unknown => new Component.Text($"{Written(finding, room, locale)}\n{wording.Say(locale, Phrases.CheckUnknown)}"),
                _ => throw new ArgumentOutOfRangeException(nameof(findings), finding, "A finding of no known kind."),
            });
        }

        return MessageBody.Of(components);
    }

    private string Stored(QuoteFinding.Stored stored, Room room, string locale)
    {
        var speaker = ("speaker", TextPost.Fit(stored.Quote.Actor?.Name ?? "", 100));
        var match = stored.Match switch
        {
            WordsMatch.Exact => wording.Say(locale, Phrases.CheckExact),
            WordsMatch.Shortened => wording.Say(locale, Phrases.CheckShortened),
            WordsMatch.Altered => wording.Say(locale, Phrases.CheckAltered),
            _ => throw new ArgumentOutOfRangeException(nameof(stored), stored.Match, "A match of no known kind."),
        };
        List<string?> lines =
        [
            Written(stored, room, locale),
            stored.NamedInstead is { } named ? wording.Say(locale, Phrases.CheckOther, ("named", TextPost.Fit(named, 100)), speaker) : null,
            match,
            stored.Diff is { } diff ? $"> {Diff(diff, room.Diff)}" : null,
            facts.Line(stored.Quote, locale, room.Stored),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private string Written(QuoteFinding finding, Room room, string locale) =>
        TextPost.Small(wording.Say(locale, Phrases.CheckWritten, ("words", TextPost.Fit(finding.Written, room.Written))));

    // Struck: the stored quote has it and the message not; bold: the other way about.
    private static string Diff(WordDiff diff, int longest)
    {
        var shown = new List<string>();
        var room = longest;
        foreach (var part in diff.Parts)
        {
            var text = TextPost.Fit(Tokens.Join(part.Tokens.Take(MostTokensShown)), Math.Max(20, room));
            var marked = part.Change switch { Change.LeftOut => $"~~{text}~~", Change.Added => $"**{text}**", _ => text };
            room -= marked.Length + 1;
            if (room < 0 && shown.Count > 0)
            {
                shown.Add("…");
                break;
            }

            shown.Add(marked);
        }

        return string.Join(' ', shown);
    }

    private sealed record Room(int Written, int Diff, int Stored);
}
