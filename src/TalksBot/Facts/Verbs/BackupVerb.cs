using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Storage;

namespace TalksBot.Facts.Verbs;

/// <summary><c>backup FILE</c>: a checked copy of the store, while the bot runs.</summary>
internal static class BackupVerb
{
    private static readonly Argument<string> Target = new("FILE") { Description = "Where the copy goes." };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace the file if it is there already." };

    public static Command Make()
    {
        var command = new Command("backup", "Copy the store into a file and check the copy; the bot may go on meanwhile.") { Target, Force };
        command.SetAction(line => Verb.Run(() => Backup(line)));
        return command;
    }

    private static int Backup(ParseResult line)
    {
        using var services = Verb.Services(line);
        services.GetRequiredService<StoreSetup>().Prepare();
        var file = line.GetRequiredValue(Target);
        var size = services.GetRequiredService<StoreBackup>().Backup(file, line.GetValue(Force));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{services.GetRequiredService<Database>().FilePath}: copied to {file}, {size} bytes, checked."));
        return 0;
    }
}
