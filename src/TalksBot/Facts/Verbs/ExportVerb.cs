using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Facts.Packs;
using TalksBot.Storage;

namespace TalksBot.Facts.Verbs;

/// <summary><c>export</c>: writes what the store knows as fact packs.</summary>
internal static class ExportVerb
{
    private static readonly Option<string?> Talks = new("--talks")
    {
        Description = "The talks to write, by their id. Needed when the store holds several and they do not go into a folder.",
        HelpName = "ID",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write, or a folder for a file ID.json of each talks. Default: standard output.",
        HelpName = "FILE",
    };

    public static Command Make()
    {
        var command = new Command("export", "Write what the store knows as a fact pack; importing it again changes nothing.") { Talks, Output };
        command.SetAction(line => Verb.Run(() => Export(line)));
        return command;
    }

    private static int Export(ParseResult line)
    {
        using var services = Verb.Services(line);
        services.GetRequiredService<StoreSetup>().Prepare();
        var export = services.GetRequiredService<PackExport>();
        var known = export.Talks(guildId: 0);
        var output = line.GetValue(Output);
        var wanted = line.GetValue(Talks) is { } one ? [one] : known;
        if (wanted.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new IOException($"The store has no talks {unknown}; it has {Listed(known)}.");
        }

        if (Directory.Exists(output))
        {
            foreach (var talks in wanted)
            {
                // An id may hold anything, a path too.
                if (talks.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || talks.StartsWith('.'))
                {
                    throw new IOException($"{talks}.json cannot be a file's name: write these talks with --talks and --output FILE.");
                }

                WriteFile(export, talks, Path.Combine(output, talks + ".json"));
            }

            return 0;
        }

        if (wanted is not [var only])
        {
            throw new IOException($"The store has {Listed(known)}; a pack holds one set of talks: name it with --talks, or a folder with --output.");
        }

        if (output is not null)
        {
            WriteFile(export, only, output);
            return 0;
        }

        using var standard = Console.OpenStandardOutput();
        export.Write(standard, only, guildId: 0);
        return 0;
    }

    // Whole or not at all: the file appears under its name only when it is complete.
    private static void WriteFile(PackExport export, string talks, string file)
    {
        FilePlace.ThrowIfNotForWriting(file);
        var partial = $"{file}.partial";
        using (var stream = File.Create(partial))
        {
            export.Write(stream, talks, guildId: 0);
        }

        File.Move(partial, file, overwrite: true);
        Console.Error.WriteLine($"{talks}: written to {file}");
    }

    private static string Listed(IReadOnlyList<string> talks) => talks.Count == 0 ? "no talks" : "talks " + string.Join(", ", talks);
}
