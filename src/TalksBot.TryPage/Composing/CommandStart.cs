namespace TalksBot.TryPage.Composing;

/// <summary>A command that was named, with what was written behind its name.</summary>
public sealed record CommandStart(CommandEntry Command, string Rest)
{
    /// <summary>The command that the text after the slash begins with, followed by a space; null while none is named.</summary>
    public static CommandStart? In(IReadOnlyList<CommandEntry> entries, string typed) => entries
        .Where(entry => typed.StartsWith($"{entry.Path} ", StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(entry => entry.Path.Length)
        .Select(entry => new CommandStart(entry, typed[(entry.Path.Length + 1)..].TrimStart()))
        .FirstOrDefault();

    /// <summary>The command with the rest as its first text.</summary>
    public CommandDraft Draft()
    {
        var draft = new CommandDraft(Command);
        if (Rest.Length > 0 && Command.Options.FirstOrDefault(option => option.Kind == OptionKind.Text) is { } first)
        {
            draft.Type(first, Rest);
        }

        return draft;
    }
}
