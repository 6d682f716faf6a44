using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Facts.Checks;

namespace TalksBot.Facts.Verbs;

/// <summary><c>check</c>: looks for damage in the store and says what it looked at.</summary>
internal static class CheckVerb
{
    public static Command Make()
    {
        var command = new Command("check", "Look for damage in the store: the file, references, search words, quotes. Exit status 0: nothing is wrong.");
        command.SetAction(line => Verb.Run(() => Check(line)));
        return command;
    }

    private static int Check(ParseResult line)
    {
        using var services = Verb.Services(line);
        services.GetRequiredService<StoreSetup>().Prepare();
        var report = services.GetRequiredService<StoreCheck>().Run();
        foreach (var problem in report.Problems)
        {
            Console.WriteLine($"PROBLEM {problem}");
        }

        foreach (var looked in report.Looked)
        {
            Console.WriteLine($"checked: {looked}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Problems.Count} problems"));
        if (report.WayOut is { } wayOut)
        {
            Console.Error.WriteLine(wayOut);
        }

        return report.Problems.Count == 0 ? 0 : 1;
    }
}
