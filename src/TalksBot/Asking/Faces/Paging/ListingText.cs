using System.Globalization;
using System.Text;
using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Paging;

/// <summary>
/// Writes a listing as the text that a button carries: a letter for its kind, then its fields between bars. Its letters are a promise:
/// buttons in old messages hold them. Reading takes nothing on trust, for anyone can forge a button's id.
/// </summary>
internal static class ListingText
{
    /// <summary>No field that a command takes is longer.</summary>
    public const int LongestField = 500;

    private const char Bar = '|';
    private const int AnswerFields = 8;

    private static readonly IReadOnlyList<(AskedFor For, string Letter)> AskedFors =
        [(AskedFor.When, "w"), (AskedFor.Stance, "s"), (AskedFor.Card, "c"), (AskedFor.Said, "q")];

    private static readonly IReadOnlyList<(FactKind Kind, string Letter)> Kinds =
        [(FactKind.Quote, "q"), (FactKind.Date, "d"), (FactKind.Position, "p")];

    public static string Write(Listing listing) => listing switch
    {
        Listing.Answers answers => Join(
            "a", answers.Asked.Text, answers.Asked.Speaker, answers.Asked.Other, answers.Asked.When,
            AskedFors.FirstOrDefault(pair => pair.For == answers.Asked.For).Letter,
            Kinds.FirstOrDefault(pair => pair.Kind == answers.Asked.OnlyKind).Letter,
            Day(answers.AsOf)),
        Listing.Events events => Join("e", Day(events.From), Day(events.To)),
        Listing.Sources => "s",
        Listing.Like like => Join("m", like.FactId.ToString(CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(listing), listing, "A listing of no known kind."),
    };

    /// <summary>The listing, or null when the text was not written by <see cref="Write"/>.</summary>
    public static Listing? Read(string text)
    {
        var fields = Split(text);
        return fields switch
        {
            ["a", ..] when fields.Count <= AnswerFields => ReadAnswers([.. fields, .. Enumerable.Repeat("", AnswerFields - fields.Count)]),
            ["e", ..] when fields.Count <= 3 => ReadEvents([.. fields, .. Enumerable.Repeat("", 3 - fields.Count)]),
            ["s"] => new Listing.Sources(),
            ["m", var number] when ButtonIds.Number(number) is { } fact => new Listing.Like(fact),
            _ => null,
        };
    }

    private static Listing.Answers? ReadAnswers(List<string> fields)
    {
        if (fields.Any(field => field.Length > LongestField)
            || (fields[5] != "" && AskedFors.All(pair => pair.Letter != fields[5]))
            || (fields[6] != "" && Kinds.All(pair => pair.Letter != fields[6]))
            || !TryDay(fields[7], out var asOf))
        {
            return null;
        }

        var asked = new Asked
        {
            Text = fields[1],
            Speaker = Null(fields[2]),
            Other = Null(fields[3]),
            When = Null(fields[4]),
            For = fields[5] == "" ? null : AskedFors.First(pair => pair.Letter == fields[5]).For,
            OnlyKind = fields[6] == "" ? null : Kinds.First(pair => pair.Letter == fields[6]).Kind,
        };
        return new Listing.Answers(asked, asOf);
    }

    private static Listing.Events? ReadEvents(List<string> fields) =>
        TryDay(fields[1], out var from) && TryDay(fields[2], out var to) ? new Listing.Events(from, to) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateOnly? day)
    {
        // Days are counted with: the calendar's first and last years leave no room for that.
        var isDay = DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known);
        day = isDay && known.Year is > 1 and < 9999 ? known : null;
        return text == "" || day is not null;
    }

    private static string? Null(string field) => field == "" ? null : field;

    // Empty fields at the end say nothing and take room.
    private static string Join(params IEnumerable<string?> fields) =>
        string.Join(Bar, fields.Select(Escape)).TrimEnd(Bar);

    private static string Escape(string? field) =>
        (field ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\!", StringComparison.Ordinal);

    private static List<string> Split(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Bar)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (text[i] == '\\' && i + 1 < text.Length)
            {
                field.Append(text[++i] == '!' ? Bar : text[i]);
            }
            else
            {
                field.Append(text[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
