using System.Collections.Frozen;
using System.Text.Json;
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

/// <summary>A name that the trade knows, with everything people call it.</summary>
internal sealed record GeneralName(string Name, IReadOnlyList<string> Forms);

/// <summary>
/// The general word lists of <c>config/words</c>: words used for one another, words that carry no subject, and the states, bodies and
/// outlets of the world. They know the trade and no talks in particular.
/// </summary>
internal sealed class GeneralWords
{
    private readonly FrozenDictionary<string, int[]> groups;
    private readonly FrozenDictionary<string, Softness> soft;
    private readonly ILookup<string, string[]> softPhrases;
    private readonly FrozenSet<string> words;
    private readonly ILookup<char, string> wordsByInitial;
    private readonly FrozenSet<string> phraseBeginnings;
    private readonly FrozenDictionary<char, string[]> softByInitial;
    private readonly FrozenDictionary<string, string> chat;

    private GeneralWords(Dictionary<string, List<int>> groups, Dictionary<string, Softness> soft, List<string[]> softPhrases, Dictionary<string, string> chat)
    {
        this.chat = chat.ToFrozenDictionary(StringComparer.Ordinal);
        softByInitial = soft.Keys.Where(word => word.Length >= 6).GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        this.softPhrases = softPhrases.OrderByDescending(phrase => phrase.Length).ToLookup(phrase => phrase[0], StringComparer.Ordinal);
        this.groups = groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        this.soft = soft.ToFrozenDictionary(StringComparer.Ordinal);
        words = groups.Keys.SelectMany(phrase => phrase.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        phraseBeginnings = groups.Keys.Where(phrase => phrase.Contains(' ')).Select(phrase => phrase[..phrase.IndexOf(' ')]).ToFrozenSet(StringComparer.Ordinal);
        wordsByInitial = words.ToLookup(word => word[0]);
        LongestPhrase = groups.Keys.Max(phrase => (int?)phrase.Count(c => c == ' ') + 1) ?? 1;
    }

    /// <summary>How a word that is typed in a chat's spelling is written; the word itself where it is none.</summary>
    public string Written(string text) => chat.GetValueOrDefault(text, text);

    /// <summary>The soft words that begin with the letter, for mending slips.</summary>
    public ReadOnlySpan<string> SoftWords(char initial) => softByInitial.GetValueOrDefault(initial);

    /// <summary>Whether a stem is a word of the lists, alone or in a phrase.</summary>
    public bool Knows(string stem) => words.Contains(stem);

    /// <summary>The lists' words that begin with the letter.</summary>
    public IEnumerable<string> WordsFrom(char initial) => wordsByInitial[initial];

    /// <summary>Each group's members as stems, words of a phrase separated by a space.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Members { get; init; }

    public required IReadOnlyList<GeneralName> Names { get; init; }

    /// <summary>The most words that a member of a group has.</summary>
    public int LongestPhrase { get; }

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

    public Softness SoftnessOf(Word word) => soft.GetValueOrDefault(word.Text, Softness.Content);

    /// <summary>How many words from here on are a soft phrase ("do you know", "remind me"); 0: none.</summary>
    public int SoftPhrase(IReadOnlyList<Word> words, int at)
    {
        foreach (var phrase in softPhrases[words[at].Text])
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
    public static GeneralWords Load(string folder, WordReader reader)
    {
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

            members.Add(group);
        }

        var softPhrases = new List<string[]>();
        return new GeneralWords(groups, LoadSoft(folder, reader, softPhrases), softPhrases, IrregularForms.Load(Path.Combine(folder, "chat.txt")))
        {
            Members = members,
            Names = [.. LoadNames(folder, "states.json"), .. LoadNames(folder, "organisations.json"), .. LoadNames(folder, "outlets.json")],
        };
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

    private static IEnumerable<GeneralName> LoadNames(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            yield break;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var name = entry.GetProperty("name").GetString()!;
            yield return new GeneralName(name, [name, .. entry.EnumerateObject().SelectMany(Forms)]);
        }
    }

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
}
