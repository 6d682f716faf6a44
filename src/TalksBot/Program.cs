using System.CommandLine;
using TalksBot.Facts.Verbs;

var root = new RootCommand("Answers questions about diplomatic talks with stored facts and their sources. Without a verb, runs the bot.")
{
    Verb.StoreOption,
    ImportVerb.Make(),
    ExportVerb.Make(),
    CheckVerb.Make(),
    BackupVerb.Make(),
    RestoreVerb.Make(),
};

// Here the host is built and run.
root.SetAction(_ => 0);

var line = root.Parse(args);
if (line.Errors.Count > 0)
{
    foreach (var error in line.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    return 2;
}

return line.Invoke();
