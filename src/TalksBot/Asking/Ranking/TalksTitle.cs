using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>Tells the parts of what talks are called: "Sudrian-Norvanian talks <i>on ceasefire, prisoners and self-rule</i>, Lindhaven, spring 2018".</summary>
internal static class TalksTitle
{
    /// <summary>From which letter up to which it tells what they are on; an empty span where it does not.</summary>
    public static (int From, int To) Subject(string title, IReadOnlyList<Word> words)
    {
        if (words.FirstOrDefault(word => word.Text is "on" or "over" or "about" or "regarding" or "concerning") is not { } on)
        {
            return default;
        }

        return (on.Start, words.FirstOrDefault(word => word.Start > on.Start && word.Text is "between" or "in" or "at" or "with") is { } where && where.Start > on.Start
            ? where.Start
            : EndOfList(title, on.Start));
    }

    // Up to the first comma; that of "ceasefire, prisoners and self-rule" is behind its "and".
    private static int EndOfList(string title, int from)
    {
        var comma = Comma(title, from);
        var and = title.IndexOf(" and ", comma, StringComparison.Ordinal);
        return and < 0 ? comma : Comma(title, and);
    }

    // Not that of "1,200"; the end where there is none.
    private static int Comma(string title, int from)
    {
        var comma = title.IndexOf(',', from);
        while (comma >= 0 && comma + 1 < title.Length && char.IsAsciiDigit(title[comma + 1]))
        {
            comma = title.IndexOf(',', comma + 1);
        }

        return comma < 0 ? title.Length : comma;
    }
}
