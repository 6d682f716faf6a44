using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Storage;

namespace TalksBot.Facts.Verbs;

/// <summary><c>restore FILE</c>: puts a backup in the store's place.</summary>
internal static class RestoreVerb
{
    private static readonly Argument<string> Copy = new("FILE") { Description = "A file that backup wrote." };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace the store that is there; it is kept as …before-restore." };

    public static Command Make()
    {
        var command = new Command("restore", "Check a backup and put it in the store's place.") { Copy, Force };
        command.SetAction(line => Verb.Run(() => Restore(line)));
        return command;
    }

    private static int Restore(ParseResult line)
    {
        using var services = Verb.Services(line);
        var store = services.GetRequiredService<Database>().FilePath;
        var file = line.GetRequiredValue(Copy);
        var former = services.GetRequiredService<StoreBackup>().Restore(file, line.GetValue(Force));

        // The backup may be older than this program.
        services.GetRequiredService<StoreSetup>().Prepare();
        Console.WriteLine($"{store}: restored from {file}.{(former is null ? "" : $" The former store is kept as {former}.")}");
        return 0;
    }
}
