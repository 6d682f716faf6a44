using System.Globalization;

namespace TalksBot.Asking.Faces.Paging;

/// <summary>
/// The custom ids of our buttons, so that a press says all that is needed, also after a restart:
/// <c>page:{page}:{revision}:{listing}</c> turns a page, <c>list:{listing}</c> opens one, <c>show|source|dispute:{fact}:{revision}</c> is about a fact.
/// A listing that does not fit stands in the store and is named <c>#{key}</c>.
/// </summary>
internal static class ButtonIds
{
    /// <summary>Discord's limit.</summary>
    public const int Longest = 100;

    public const string Page = "page";
    public const string List = "list";
    public const string Show = "show";
    public const string Source = "source";
    public const string Dispute = "dispute";

    /// <summary>No listing goes further: a forged page number must not make the store skip over everything it holds.</summary>
    public const int LastPage = 500;

    public static string OfPage(int page, long revision, string listing) => string.Create(CultureInfo.InvariantCulture, $"{Page}:{page}:{revision}:{listing}");

    public static string OfList(string listing) => $"{List}:{listing}";

    public static string OfFact(string verb, long fact, long revision) => string.Create(CultureInfo.InvariantCulture, $"{verb}:{fact}:{revision}");

    public static (long Fact, long Revision)? ReadFact(string customId) =>
        customId.Split(':') is [_, var fact, var revision] && Number(fact) is { } id && Number(revision) is { } number ? (id, number) : null;

    public static (int Page, long Revision, string Listing)? ReadPage(string customId) =>
        customId.Split(':', 4) is [_, var page, var revision, var listing] && Number(page) is { } shown and <= LastPage && Number(revision) is { } number
            ? ((int)shown, number, listing)
            : null;

    public static string? ReadList(string customId) => customId.Split(':', 2) is [_, var listing] ? listing : null;

    /// <summary>A number above zero in plain digits, or null.</summary>
    public static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
