using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Facts.Packs;
using TalksBot.Storage;

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

    private static readonly Option<string[]> SourceText = new("--source-text")
    {
        Description = "Store a source's full text, so that check can look for the quotes in it. May be repeated.",
        HelpName = "SOURCE=FILE",
    };

    public static Command Make()
    {
        SourceText.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError($"{token.Value} is no SOURCE=FILE.");
            }
        });
        var command = new Command("import", "Take fact packs into the store; importing again changes nothing.") { Files, DryRun, SourceText, Reason };
        command.SetAction(line => Verb.Run(() => Import(line)));
        return command;
    }

    private static int Import(ParseResult line)
    {
        using var services = Verb.Services(line);
        var files = line.GetRequiredValue(Files);
        var order = new ImportOrder
        {
            Author = "operator",
            Reason = line.GetValue(Reason) ?? string.Join(", ", files.Select(Path.GetFileName)),
            DryRun = line.GetValue(DryRun),
            SourceTexts = ReadSourceTexts(line.GetValue(SourceText) ?? []),
        };
        Pack[] packs = [.. files.Select(Pack.Open)];
        if (order.DryRun && !services.GetRequiredService<StoreSetup>().IsPrepared())
        {
            // Even making the store ready would change it: that is done to a copy.
            using var copy = new TemporaryCopy(services.GetRequiredService<StoreBackup>());
            using var inCopy = Verb.Services(copy.StorePath);
            Import(inCopy, packs, order);
        }
        else
        {
            Import(services, packs, order);
        }

        return 0;
    }

    private static void Import(ServiceProvider services, Pack[] packs, ImportOrder order)
    {
        services.GetRequiredService<StoreSetup>().Prepare();
        foreach (var done in services.GetRequiredService<PackImport>().Run(packs, order))
        {
            Console.WriteLine(Describe(done, order.DryRun));
        }
    }

    private static Dictionary<string, string> ReadSourceTexts(string[] given)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in given)
        {
            var (source, file) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            texts[source] = FilePlace.FaultForReading(file) is { } fault ? throw new PackException(file, [fault]) : File.ReadAllText(file);
        }

        return texts;
    }

    private static string Describe(Imported done, bool dryRun)
    {
        var (facts, entries) = (done.Facts, done.Entries);
        var ofFacts = string.Create(CultureInfo.InvariantCulture, $"{facts.Added} added, {facts.Revised} revised, {facts.Unchanged} unchanged");
        var ofEntries = string.Create(CultureInfo.InvariantCulture, $"{entries.Added} added, {entries.Revised} revised, {entries.Unchanged} unchanged");
        return $"{done.File}: {ofFacts}{(dryRun ? " (dry run: nothing was changed)" : "")}. Talks, sources, parties, people and topics: {ofEntries}.";
    }
}
