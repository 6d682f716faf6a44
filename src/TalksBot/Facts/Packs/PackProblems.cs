using System.Globalization;
using System.Text;

namespace TalksBot.Facts.Packs;

/// <summary>Where in a pack something stands; written out only when there is something to say about it.</summary>
internal readonly record struct PackPath(string List, int Index = -1, string? Field = null, int Item = -1)
{
    public static readonly PackPath Root = new("");

    public PackPath At(string field) => this with { Field = field };

    /// <summary>As in <c>$.facts[12].topics[0]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("$");
        Append(text, List);
        Append(text, Index);
        Append(text, Field ?? "");
        Append(text, Item);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name)
    {
        if (name.Length > 0)
        {
            var plain = name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
            text.Append(plain ? $".{name}" : $"[{PackProblems.Quoted(name)}]");
        }
    }

    private static void Append(StringBuilder text, int index)
    {
        if (index >= 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        }
    }
}

/// <summary>Everything that is wrong with a pack: the first of it in words, the rest counted.</summary>
internal sealed class PackProblems
{
    private const int MostListed = 50;
    private const int LongestValue = 80;
    private readonly List<string> listed = [];

    public int Count { get; private set; }

    public void Add(PackPath path, string what)
    {
        if (Count++ < MostListed)
        {
            listed.Add($"{path}: {what}");
        }
    }

    /// <exception cref="PackException">There is a problem.</exception>
    public void ThrowIfAny(string file)
    {
        if (Count > 0)
        {
            throw new PackException(file, Count > listed.Count ? [.. listed, $"and {Count - listed.Count:N0} more"] : listed);
        }
    }

    /// <summary>A value as it can stand in a message on a terminal: in quotes, cut short, nothing in it acting on the terminal.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, LongestValue)))
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                _ when PackTexts.IsRefused(c) || char.IsSurrogate(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        return text.Append(value.Length > LongestValue ? "…\"" : "\"").ToString();
    }
}

/// <summary>A pack that is not taken in; the message names the file and says what is wrong, a line each when there is more than one thing.</summary>
internal sealed class PackException(string file, IReadOnlyList<string> problems)
    : Exception(problems is [var only] ? $"{file}: {only}" : $"{file} was not taken in:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
