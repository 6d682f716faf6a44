using System.Text.Json;
using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.Commands;

namespace TalksBot.TryPage.Composing;

/// <summary>A command that can be used, as the bot registered it; of a command with sub-commands, each of these.</summary>
/// <param name="Path">Names from the command down, with spaces.</param>
public sealed record CommandEntry(string Path, string Description, IReadOnlyList<OptionEntry> Options)
{
    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;

    /// <summary>All that can be used of these commands.</summary>
    public static IReadOnlyList<CommandEntry> Of(IEnumerable<RegisteredCommand> commands) => [.. commands.SelectMany(command => Of(command.Name, command.Json))];

    /// <summary>Those that the text after the slash may mean, the likeliest first.</summary>
    public static IReadOnlyList<CommandEntry> Matching(IReadOnlyList<CommandEntry> entries, string typed) =>
        [.. entries
            .Select(entry => (Entry: entry, Place: entry.Path.IndexOf(typed, StringComparison.OrdinalIgnoreCase)))
            .Where(found => found.Place >= 0)
            .OrderBy(found => found.Place)
            .Select(found => found.Entry)];

    private static IEnumerable<CommandEntry> Of(string path, JsonElement level)
    {
        var options = level.Items("options").ToList();
        return options.Exists(option => option.GetLong("type") is SubCommand or SubCommandGroup)
            ? options.SelectMany(option => Of($"{path} {option.GetText("name")}", option))
            : [new CommandEntry(path, level.GetText("description") ?? "", [.. options.Select(option => new OptionEntry(option))])];
    }
}
