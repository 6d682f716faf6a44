using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>Pieces of Discord text that every post is made of.</summary>
internal static class TextPost
{
    /// <summary>The text made harmless, shortened so that it has at most <paramref name="longest"/> characters even after escaping.</summary>
    public static string Fit(string text, int longest)
    {
        var kept = longest;
        while (true)
        {
            var escaped = Markdown.Escape(text, kept);
            if (escaped.Length <= longest || kept <= 1)
            {
                return escaped;
            }

            // Escaping at most doubles, so dropping half of what is too much never drops more than needed.
            kept = Math.Max(1, Math.Min(kept, text.Length) - Math.Max(1, (escaped.Length - longest) / 2));
        }
    }

    /// <summary>Verbatim words in quotation marks; their own outer marks are not doubled.</summary>
    public static string Quoted(string words, int longest)
    {
        var bare = words.Trim();
        if (bare.Length > 2 && (bare[0], bare[^1]) is ('“', '”') or ('"', '"') or ('«', '»') && bare.AsSpan(1, bare.Length - 2).IndexOfAny("“”\"«»") < 0)
        {
            bare = bare[1..^1];
        }

        return $"“{Fit(bare, longest - 2)}”";
    }

    /// <summary>The parts that are there, with a dot between.</summary>
    public static string Dotted(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The small grey line at a message's foot.</summary>
    public static string Small(string text) => $"-# {text}";
}
