using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TalksBot.Asking.Faces.Wordings;

/// <summary>
/// What members read, by key and language. An operator's files in <c>config/wording</c> (named after Discord's locales) come first; a
/// complete English copy inside the program stands behind them, so that a missing file or key never leaves a member without words.
/// </summary>
internal sealed partial class Wording
{
    private const string Folder = "Wording/";
    private const string English = "en";
    private static readonly Lazy<Wording> Inside = new(() => Load(folder: "", NullLogger.Instance));
    private readonly Dictionary<string, Dictionary<string, Template>> byLocale;
    private readonly Dictionary<string, Template> complete;

    private Wording(Dictionary<string, Dictionary<string, string>> texts, Dictionary<string, string> complete)
    {
        byLocale = texts.ToDictionary(pair => pair.Key, pair => Cut(pair.Value), StringComparer.OrdinalIgnoreCase);
        this.complete = Cut(complete);
        Texts = texts;
    }

    /// <summary>What is inside the program, whatever an operator's files say.</summary>
    public static Wording BuiltIn => Inside.Value;

    /// <summary>All texts by locale and key, as they are used.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Texts { get; }

    /// <summary>Reads the files in <paramref name="folder"/> over those inside the program; an unreadable one is logged and left out.</summary>
    public static Wording Load(string folder, ILogger logger)
    {
        var texts = Embedded();
        var complete = new Dictionary<string, string>(texts[English], StringComparer.Ordinal);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            try
            {
                var locale = Path.GetFileNameWithoutExtension(file);
                var known = texts.TryGetValue(locale, out var found) ? found : texts[locale] = new(StringComparer.Ordinal);
                foreach (var (key, text) in Read(File.ReadAllBytes(file)))
                {
                    known[key] = text;
                }
            }
            catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
            {
                Log.Unreadable(logger, file, error.Message);
            }
        }

        return new Wording(texts, complete);
    }

    /// <summary>The text of <paramref name="key"/> in the locale, else in its language, else in English. Values go in as they are: escape them first.</summary>
    public string Say(string locale, string key, params ReadOnlySpan<(string Name, string Value)> values) => Find(locale, key).Fill(values);

    private Template Find(string locale, string key)
    {
        if (Of(locale, key) is { } exact)
        {
            return exact;
        }

        var dash = locale.IndexOf('-', StringComparison.Ordinal);
        return (dash > 0 ? Of(locale[..dash], key) : null) ?? Of(English, key) ?? complete.GetValueOrDefault(key) ?? Template.Read(key);
    }

    private Template? Of(string locale, string key) => byLocale.GetValueOrDefault(locale)?.GetValueOrDefault(key);

    private static Dictionary<string, Template> Cut(Dictionary<string, string> texts) =>
        texts.ToDictionary(pair => pair.Key, pair => Template.Read(pair.Value), StringComparer.Ordinal);

    private static Dictionary<string, Dictionary<string, string>> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            texts[Path.GetFileNameWithoutExtension(resource[Folder.Length..])] = Read(bytes.ToArray());
        }

        return texts;
    }

    private static Dictionary<string, string> Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject()
                .Where(entry => entry.Value.ValueKind == JsonValueKind.String && entry.Value.GetString() is { Length: > 0 })
                .GroupBy(entry => entry.Name, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Last().Value.GetString()!, StringComparer.Ordinal)
            : throw new JsonException("It is no object of keys and texts.");
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The wording file {File} cannot be read and is left out: {Reason} Correct or remove it; the built-in English is used meanwhile.")]
        public static partial void Unreadable(ILogger logger, string file, string reason);
    }
}
