using Markdig.Syntax.Inlines;

namespace TalksBot.TryPage.Markdown.Inlines;

internal enum MentionKind
{
    User,
    Role,
    Channel,
    Command,
    Everyone,
}

internal sealed class CodeText(string text) : LeafInline
{
    public string Text => text;
}

internal sealed class CodeFence(string text, string? language) : LeafInline
{
    public string Text => text;

    public string? Language => language;
}

/// <summary>An address that stands in the text as it is.</summary>
internal sealed class Address(string text, Uri target) : LeafInline
{
    public string Text => text;

    public Uri Target => target;
}

/// <summary>Of a command and of everyone the name is in the text itself.</summary>
internal sealed class Mention(MentionKind kind, ulong id, string name = "") : LeafInline
{
    public MentionKind Kind => kind;

    public ulong Id => id;

    public string Name => name;
}

internal sealed class CustomEmoji(string name) : LeafInline
{
    public string Name => name;
}

internal sealed class Timestamp(long seconds, char style) : LeafInline
{
    public long Seconds => seconds;

    public char Style => style;
}
