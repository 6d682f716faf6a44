namespace TalksBot.Asking.Faces.Wordings;

/// <summary>A text with {placeholders}, cut once so that filling it in is only joining.</summary>
internal sealed class Template
{
    private readonly (string Text, bool IsName)[] parts;

    private Template(List<(string Text, bool IsName)> parts) => this.parts = [.. parts];

    /// <summary>The placeholders, each once.</summary>
    public IEnumerable<string> Names => parts.Where(part => part.IsName).Select(part => part.Text).Distinct();

    /// <summary>A brace without its partner is text.</summary>
    public static Template Read(string text)
    {
        var parts = new List<(string, bool)>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add((text[at..], false));
                break;
            }

            if (open > at)
            {
                parts.Add((text[at..open], false));
            }

            parts.Add((text[(open + 1)..close], true));
            at = close + 1;
        }

        return new Template(parts);
    }

    /// <summary>The text with each placeholder's value; one that has none stays as it is written, so that its lack is seen.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (parts is [(var only, false)])
        {
            return only;
        }

        var filled = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            filled[i] = parts[i].IsName ? ValueOf(parts[i].Text, values) : parts[i].Text;
        }

        return string.Concat(filled);
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (known == name)
            {
                return value;
            }
        }

        return $"{{{name}}}";
    }
}
