using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>The single words of all names but the topics', for finding what a misspelled one may be.</summary>
internal sealed class NameWords
{
    private const int Shortest = 4;
    private readonly Dictionary<string, NameWord> words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<NameWord>> byInitial = [];

    public void Add(Word[] name, Entity entity)
    {
        if (entity is Entity.Subject)
        {
            return;
        }

        foreach (var text in name.Select(word => word.Text).Where(text => text.Length >= Shortest))
        {
            var word = WordOf(text);
            if (!word.Bearers.Exists(bearer => bearer.TalksId == entity.TalksId))
            {
                word.Bearers.Add(entity);
            }
        }
    }

    /// <summary>Those that begin with the letter and that somebody or something bears who is seen.</summary>
    public string[] From(char initial, Func<Entity, bool> sees) =>
        byInitial.TryGetValue(initial, out var from) ? [.. from.Where(word => word.Bearers.Exists(entity => sees(entity))).Select(word => word.Text)] : [];

    private NameWord WordOf(string text)
    {
        if (words.TryGetValue(text, out var known))
        {
            return known;
        }

        if (!byInitial.TryGetValue(text[0], out var from))
        {
            byInitial[text[0]] = from = [];
        }

        var word = new NameWord(text, new(1));
        from.Add(word);
        return words[text] = word;
    }

    // With one bearer of each of the talks that it stands in.
    private sealed record NameWord(string Text, List<Entity> Bearers);
}
