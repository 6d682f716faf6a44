using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking;

/// <summary>
/// What somebody asks, from wherever: a question in one text, or the fields of a typed command, which say outright what the reading of a
/// question otherwise has to find out.
/// </summary>
internal sealed record Asked
{
    /// <summary>The question, or what the typed command asks about: a topic, an event; empty when the other fields say it all.</summary>
    public required string Text { get; init; }

    /// <summary>Whose words or stand is asked for.</summary>
    public string? Speaker { get; init; }

    /// <summary>The side beside <see cref="Speaker"/> in a comparison.</summary>
    public string? Other { get; init; }

    /// <summary>When; read like the times of a question.</summary>
    public string? When { get; init; }

    /// <summary>Null: read it from the text.</summary>
    public AskedFor? For { get; init; }

    /// <summary>Only facts of this kind.</summary>
    public FactKind? OnlyKind { get; init; }

    public static implicit operator Asked(string question) => new() { Text = question };

    /// <summary>All of it in one line, as an answer repeats it.</summary>
    public string Summary => string.Join(" · ", new[] { Speaker, Other, Text, When }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
