using System.CommandLine;
using TalksBot.Asking;
using TalksBot.Facts.Verbs;

namespace TalksBot;

/// <summary>The verbs of the terminal; without a verb, the bot or the try page.</summary>
internal static class CommandLine
{
    /// <summary>Runs what the command line says; the exit status is 2 when it cannot be read.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Answers questions about diplomatic talks with stored facts and their sources. Without a verb, runs the bot; without any setting for Discord, the try page.")
        {
            Verb.StoreOption,
            AskVerb.Make(),
            ImportVerb.Make(),
            ExportVerb.Make(),
            CheckVerb.Make(),
            BackupVerb.Make(),
            RestoreVerb.Make(),
            DisputesVerb.Make(),
        };

        root.SetAction((line, ct) => BotHost.RunAsync(line.GetValue(Verb.StoreOption), ct));

        var line = root.Parse(args);
        if (line.Errors.Count > 0)
        {
            foreach (var error in line.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return 2;
        }

        // The host ends the process itself when it is told to, once running answers are out; two seconds are too short for them.
        return await line.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }
}
