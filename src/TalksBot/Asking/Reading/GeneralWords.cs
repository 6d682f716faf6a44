using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Asking.Reading;

/// <summary>How much a word says about the subject of a question.</summary>
internal enum Softness
{
    /// <summary>It says what the question is about.</summary>
    Content,

    /// <summary>It says a little.</summary>
    Light,

    /// <summary>It says nothing.</summary>
    None,
}

/// <summary>
/// The general word lists of <c>config/words</c>: words used for one another, words that carry no subject, and the states, bodies and
/// outlets of the world. They know the trade and no talks in particular.
/// </summary>
internal sealed class GeneralWords
{
    private const string Expected = """Expected is a list of entries as {"name": "Full Name", "also": ["Other Name"]}.""";

    private const int ShortestManner = 7;
    private static readonly HashSet<string> NounsInLy = new(StringComparer.Ordinal) { "assembly", "anomaly", "monopoly", "butterfly", "subfamily", "resupply" };

    // Plain dictionaries: frozen ones take longer to build than a start has.
    private readonly Dictionary<string, int[]> groups;
    private readonly Dictionary<string, Softness> soft;
    private readonly Dictionary<string, List<string[]>> softPhrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> wordsByInitial = [];
    private readonly HashSet<string> phraseBeginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> softByInitial = [];
    private readonly Dictionary<string, string> chat;

    private GeneralWords(Dictionary<string, int[]> groups, Dictionary<string, Softness> soft, List<string[]> softPhrases, Dictionary<string, string> chat)
    {
        this.chat = chat;
        this.groups = groups;
        this.soft = soft;
        foreach (var word in soft.Keys.Where(word => word.Length >= 6))
        {
            ListOf(softByInitial, word[0]).Add(word);
        }

        foreach (var phrase in softPhrases.OrderByDescending(phrase => phrase.Length))
        {
            ListOf(this.softPhrases, phrase[0]).Add(phrase);
        }

        foreach (var phrase in groups.Keys)
        {
            var parts = phrase.Split(' ');
            LongestPhrase = Math.Max(LongestPhrase, parts.Length);
            if (parts.Length > 1)
            {
                phraseBeginnings.Add(parts[0]);
            }

            foreach (var word in parts.Where(words.Add))
            {
                ListOf(wordsByInitial, word[0]).Add(word);
            }
        }
    }

    /// <summary>How a word that is typed in a chat's spelling is written; the word itself where it is none.</summary>
    public string Written(string text) => chat.GetValueOrDefault(text, text);

    /// <summary>The soft words that begin with the letter, for mending slips.</summary>
    public ReadOnlySpan<string> SoftWords(char initial) => CollectionsMarshal.AsSpan(softByInitial.GetValueOrDefault(initial));

    /// <summary>Whether a stem is a word of the lists, alone or in a phrase.</summary>
    public bool Knows(string stem) => words.Contains(stem);

    /// <summary>The lists' words that begin with the letter.</summary>
    public IReadOnlyList<string> WordsFrom(char initial) => wordsByInitial.GetValueOrDefault(initial, []);

    /// <summary>Each group's members as stems, words of a phrase separated by a space.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Members { get; init; }

    public required IReadOnlyList<GeneralName> Names { get; init; }

    /// <summary>The most words that a member of a group has.</summary>
    public int LongestPhrase { get; } = 1;

    /// <summary>The groups that hold these stems (of a phrase: with spaces between).</summary>
    public int[] GroupsOf(string stems) => groups.GetValueOrDefault(stems, []);

    /// <summary>Adds the groups of the word at <paramref name="at"/> and of the phrases that begin with it.</summary>
    public void AddGroups(IReadOnlyList<Word> words, int at, List<int> into)
    {
        foreach (var group in GroupsOf(words[at].Stem))
        {
            into.Add(group);
        }

        if (!phraseBeginnings.Contains(words[at].Stem))
        {
            return;
        }

        var phrase = words[at].Stem;
        for (var next = at + 1; next < words.Count && next < at + LongestPhrase; next++)
        {
            phrase = $"{phrase} {words[next].Stem}";
            foreach (var group in GroupsOf(phrase))
            {
                into.Add(group);
            }
        }
    }

    public Softness SoftnessOf(Word word) =>
        soft.TryGetValue(word.Text, out var softness) ? softness
        : IsManner(word) ? Softness.Light
        : Softness.Content;

    // "Deliberately", "supposedly": how something is done is seldom what a fact is found by, unless the lists know the word.
    private bool IsManner(Word word) =>
        word.Text.Length >= ShortestManner && word.Text.EndsWith("ly", StringComparison.Ordinal) && !word.Capital && !words.Contains(word.Stem) && !NounsInLy.Contains(word.Text);

    /// <summary>How many words from here on are a soft phrase ("do you know", "remind me"); 0: none.</summary>
    public int SoftPhrase(IReadOnlyList<Word> words, int at)
    {
        if (!softPhrases.TryGetValue(words[at].Text, out var phrases))
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
            var matches = at + phrase.Length <= words.Count;
            for (var i = 1; matches && i < phrase.Length; i++)
            {
                matches = words[at + i].Text == phrase[i];
            }

            if (matches)
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    public static GeneralWords Load(WordReader reader) => Load(ConfigFolder.Find("words"), reader);

    /// <summary>Reads the lists in <paramref name="folder"/>; an absent one is empty.</summary>
    /// <exception cref="WordListException">A list of names is not as expected.</exception>
    public static GeneralWords Load(string folder, WordReader reader)
    {
        reader = reader.ForOnce();
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var members = new List<IReadOnlyList<string>>();
        foreach (var line in Lines(folder, "related.txt"))
        {
            var group = new List<string>();
            foreach (var phrase in Entries(line))
            {
                var stems = string.Join(' ', reader.Read(phrase).Select(word => word.Stem));
                if (stems.Length > 0 && !group.Contains(stems))
                {
                    group.Add(stems);
                    if (!groups.TryGetValue(stems, out var of))
                    {
                        groups[stems] = of = [];
                    }

                    of.Add(members.Count);
                }
            }

            members.Add([.. group]);
        }

        var softPhrases = new List<string[]>();
        return new GeneralWords(
            Compact(groups, members.Count),
            LoadSoft(folder, reader, softPhrases),
            softPhrases,
            IrregularForms.Load(Path.Combine(folder, "chat.txt")))
        {
            Members = members,
            Names = LoadNames(folder, ["states.json", "organisations.json", "outlets.json"], reader),
        };
    }

    // Most stand in one group alone: those of a group share its row.
    private static Dictionary<string, int[]> Compact(Dictionary<string, List<int>> groups, int count)
    {
        var alone = new int[count][];
        var compact = new Dictionary<string, int[]>(groups.Count, StringComparer.Ordinal);
        foreach (var (stems, of) in groups)
        {
            compact[stems] = of is [var only] ? alone[only] ??= [only] : [.. of];
        }

        return compact;
    }

    private static Dictionary<string, Softness> LoadSoft(string folder, WordReader reader, List<string[]> phrases)
    {
        var soft = new Dictionary<string, Softness>(StringComparer.Ordinal);
        var section = Softness.None;
        foreach (var line in Lines(folder, "soft.txt"))
        {
            if (line.StartsWith('['))
            {
                section = line.StartsWith("[light]", StringComparison.OrdinalIgnoreCase) ? Softness.Light : Softness.None;
                continue;
            }

            foreach (var words in Entries(line).Select(reader.Read))
            {
                if (words.Count == 1)
                {
                    soft.TryAdd(words[0].Text, section);
                }
                else if (words.Count > 1)
                {
                    phrases.Add([.. words.Select(word => word.Text)]);
                }
            }
        }

        return soft;
    }

    private static List<GeneralName> LoadNames(string folder, IEnumerable<string> files, WordReader reader)
    {
        var names = new List<GeneralName>();
        foreach (var path in files.Select(file => Path.Combine(folder, file)).Where(File.Exists))
        {
            using var list = Parse(path);
            if (list.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw new WordListException(path, $"this is no list. {Expected}");
            }

            var at = 0;
            foreach (var entry in list.RootElement.EnumerateArray())
            {
                at++;
                if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("name", out var name) || !IsText(name))
                {
                    throw new WordListException(path, $"entry {at} has no \"name\" that is text. {Expected}");
                }

                if (entry.EnumerateObject().FirstOrDefault(property => !AreForms(property.Value)) is { Value.ValueKind: not JsonValueKind.Undefined } odd)
                {
                    throw new WordListException(path, $"entry {at} has a \"{odd.Name}\" that is neither text nor a list of texts. {Expected}");
                }

                names.Add(new GeneralName(name.GetString()!, names.Count, entry.EnumerateObject().SelectMany(Forms), reader));
            }
        }

        return names;
    }

    private static JsonDocument Parse(string path)
    {
        var text = File.ReadAllBytes(path).AsMemory();
        text = text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            throw new WordListException(path, $"{JsonFault.Describe(error, text.Span)} {Expected}", error);
        }
    }

    private static bool AreForms(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().All(IsText) : IsText(value);

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static IEnumerable<string> Forms(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.Array => property.Value.EnumerateArray().Select(form => form.GetString()!),
        JsonValueKind.String when property.Name != "name" => [property.Value.GetString()!],
        _ => [],
    };

    private static IEnumerable<string> Lines(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#') : [];
    }

    private static string[] Entries(string line) => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<TItem> ListOf<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
