using TalksBot.Storage;

namespace TalksBot.Facts.Words;

/// <summary>Reads <c>config/words/irregular.txt</c>: <c>base: form, form</c> a line, <c>#</c> begins a comment.</summary>
internal static class IrregularForms
{
    public static string DefaultFile => Path.Combine(ConfigFolder.Find("words"), "irregular.txt");

    /// <summary>Each form's base; empty where the file is absent.</summary>
    public static Dictionary<string, string> Load(string file)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
            {
                continue;
            }

            var plain = line[..colon].Trim();
            foreach (var form in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                forms[form] = plain;
            }
        }

        return forms;
    }
}
