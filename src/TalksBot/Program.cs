using TalksBot;
using TalksBot.Storage;

// Before there are many threads: afterwards it is too late.
NativeMemoryUse.Bound();

// Without a word on the command line it is the bot, which is to be ready at once: what reads command lines stays unloaded.
return args.Length == 0 ? await BotHost.RunAsync(store: null, CancellationToken.None) : await CommandLine.RunAsync(args);
