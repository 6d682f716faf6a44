using Microsoft.Extensions.Options;

namespace TalksBot.Storage;

/// <summary>One line per mistake, each naming its key, the value that was read, and a right one.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    // A number alone is read as days, and two as hours and minutes; nobody who waits for a lock means either.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(StoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Path) || options.Path.Contains('\0', StringComparison.Ordinal))
        {
            yield return "Store:Path (or --store) names no file: name one that the bot may write, for example talksbot.db.";
        }
        else if (Directory.Exists(options.Path))
        {
            yield return $"Store:Path (or --store) is {options.Path}, which is a folder: name a file in it, for example {System.IO.Path.Combine(options.Path, "talksbot.db")}.";
        }

        if (options.Packs is { } packs && !Directory.Exists(packs))
        {
            yield return $"Store:Packs is {(packs.Length == 0 ? "empty" : packs)}, and there is no such folder: make it, name another such as config/talks, or leave the setting out for the packs beside the program.";
        }

        if (options.WaitForLock < TimeSpan.Zero || options.WaitForLock > LongestWait)
        {
            yield return $"Store:WaitForLock is read as {options.WaitForLock:c} (days.hours:minutes:seconds) and must be from 00:00:00 to {LongestWait:c}: for 30 seconds write 00:00:30.";
        }
    }
}
