using TalksBot.LocalDiscord.Driving;
using TalksBot.TryPage.Forms;

namespace TalksBot.TryPage.Composing;

/// <summary>A command that is being filled in.</summary>
public sealed class CommandDraft(CommandEntry command)
{
    private readonly Dictionary<string, object> values = [];
    private readonly Dictionary<string, string> texts = [];

    public CommandEntry Command => command;

    public FileReads Files { get; } = new();

    /// <summary>What stands in the option's field.</summary>
    public string TextOf(OptionEntry option) => texts.GetValueOrDefault(option.Name, "");

    /// <summary>Takes what was typed; an empty text is no value.</summary>
    public void Type(OptionEntry option, string text)
    {
        texts[option.Name] = text;
        Set(option, text.Length > 0 ? option.Parse(text) : null);
    }

    /// <summary>Takes a value that was chosen, shown under a name.</summary>
    public void Choose(OptionEntry option, string name, object? value)
    {
        texts[option.Name] = name;
        Set(option, value);
    }

    /// <summary>What is wrong with the option as it stands; null if nothing is.</summary>
    public string? Trouble(OptionEntry option) => (values.ContainsKey(option.Name), TextOf(option).Length) switch
    {
        (true, _) => null,
        (false, > 0) => $"{option.Name} takes {(option.Kind is OptionKind.YesOrNo ? "True or False" : "a number")}.",
        _ => option.IsRequired ? $"{option.Name} is required." : null,
    };

    /// <summary>The values of all options but one.</summary>
    public IReadOnlyList<SlashOption> Others(OptionEntry option) => [.. Values().Where(value => value.Name != option.Name)];

    /// <summary>The values in the order of the command's options.</summary>
    public IReadOnlyList<SlashOption> Values() =>
        [.. command.Options.Where(option => values.ContainsKey(option.Name)).Select(option => new SlashOption(option.Name, values[option.Name]))];

    private void Set(OptionEntry option, object? value)
    {
        if (value is null)
        {
            values.Remove(option.Name);
        }
        else
        {
            values[option.Name] = value;
        }
    }
}
