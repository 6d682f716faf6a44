using TalksBot.Asking.Faces.Wordings;

namespace TalksBot.Asking;

/// <summary>Why no fact answers: a sentence of the wording and the names that fill it, put into words where it is read.</summary>
internal sealed record Reason(string Phrase, params IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>The sentence at the terminal and for scripts: no operator's wording changes it.</summary>
    public string English => Say(Wording.BuiltIn, "en", value => value);

    /// <summary>The sentence for a member; <paramref name="fit"/> makes each value harmless and short enough.</summary>
    public string Say(Wording wording, string locale, Func<string, string> fit) =>
        wording.Say(locale, Phrase, [.. Values.Select(value => (value.Name, fit(value.Value)))]);
}
