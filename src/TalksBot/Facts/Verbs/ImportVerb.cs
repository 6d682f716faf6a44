using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Facts.Packs;

namespace TalksBot.Facts.Verbs;

/// <summary><c>import FILE…</c>: takes fact packs in, all of those named or none.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Fact packs; all of them are taken in, or none.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be added and revised, and change nothing." };

    private static readonly Option<string?> Reason = new("--reason")
    {
        Description = "Why, for the history of each fact. Default: the file's name.",
        HelpName = "TEXT",
    };

    public static Command Make()
    {
        var command = new Command("import", "Take fact packs into the store; importing again changes nothing.") { Files, DryRun, Reason };
        command.SetAction(line => Verb.Run(() => Import(line)));
        return command;
    }

    private static int Import(ParseResult line)
    {
        using var services = Verb.Services(line);
        services.GetRequiredService<StoreSetup>().Prepare();
        var files = line.GetRequiredValue(Files);
        var order = new ImportOrder
        {
            Author = "operator",
            Reason = line.GetValue(Reason) ?? string.Join(", ", files.Select(Path.GetFileName)),
            DryRun = line.GetValue(DryRun),
        };
        foreach (var done in services.GetRequiredService<PackImport>().Run([.. files.Select(Pack.Open)], order))
        {
            Console.WriteLine(Describe(done, order.DryRun));
        }

        return 0;
    }

    private static string Describe(Imported done, bool dryRun)
    {
        var (facts, entries) = (done.Facts, done.Entries);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{done.File}: {facts.Added} added, {facts.Revised} revised, {facts.Unchanged} unchanged{(dryRun ? " (dry run: nothing was changed)" : "")}. ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"Talks, sources, parties, people, topics: {entries.Added} added, {entries.Revised} revised, {entries.Unchanged} unchanged.");
    }
}
