using System.CommandLine;
using TalksBot;
using TalksBot.Asking;
using TalksBot.Facts.Verbs;

var root = new RootCommand("Answers questions about diplomatic talks with stored facts and their sources. Without a verb, runs the bot.")
{
    Verb.StoreOption,
    AskVerb.Make(),
    ImportVerb.Make(),
    ExportVerb.Make(),
    CheckVerb.Make(),
    BackupVerb.Make(),
    RestoreVerb.Make(),
};

root.SetAction((line, ct) => BotHost.RunAsync(line.GetValue(Verb.StoreOption), ct));

var line = root.Parse(args);
if (line.Errors.Count > 0)
{
    foreach (var error in line.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    return 2;
}

// The host ends the process itself when it is told to, once running answers are out; two seconds are too short for them.
return await line.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
