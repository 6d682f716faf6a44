using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>A state, body or outlet that the trade knows, with everything people call it, read once for every lexicon.</summary>
internal sealed class GeneralName
{
    /// <summary>Its usual name, its place in the lists, and what else it is called.</summary>
    public GeneralName(string name, int index, IEnumerable<string> others, WordReader reader)
    {
        Entity = new Entity.Elsewhere(name, index);
        Forms = [.. others.Prepend(name).Select(form => Read(form, reader)).Select(words => new Form(words, KeyOf(words)))];
    }

    /// <summary>What it is where the store does not know it.</summary>
    public Entity.Elsewhere Entity { get; }

    /// <summary>Its names; the usual one is the first.</summary>
    public IReadOnlyList<Form> Forms { get; }

    /// <summary>By which forms are told to be the same: their stems.</summary>
    public static string KeyOf(Word[] words) => string.Join(' ', words.Select(word => word.Stem));

    /// <summary>The words of a name, without the article that it may begin with.</summary>
    public static Word[] Read(string name, WordReader reader) =>
        [.. reader.Read(name.StartsWith("the ", StringComparison.Ordinal) || name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name)];

    internal sealed record Form(Word[] Words, string Key);
}
