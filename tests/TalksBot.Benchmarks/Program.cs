using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TalksBot.Benchmarks;
using TalksBot.Benchmarks.Ask;
using TalksBot.Benchmarks.Page;
using TalksBot.Benchmarks.Stores;
using TalksBot.Benchmarks.Wire;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var store = new Option<string>("--store") { Required = true };
var facts = new Option<int>("--facts") { Required = true };
var questions = new Option<int>("--questions") { Required = true };
var runs = new Option<int>("--runs") { Required = true };

// What is measured in a process of its own is this program again.
var makeStore = new Command("make-store") { Hidden = true };
makeStore.Add(store);
makeStore.Add(facts);
makeStore.SetAction(line => MadeStores.Make(line.GetRequiredValue(store), line.GetRequiredValue(facts)));

var askAt = new Command("ask-at") { Hidden = true };
askAt.Add(store);
askAt.Add(questions);
askAt.Add(runs);
askAt.SetAction(line => Console.WriteLine(JsonSerializer.Serialize(
    AskMeasure.Run(line.GetRequiredValue(store), line.GetRequiredValue(questions), line.GetRequiredValue(runs)), AskFiguresJson.Default.AskFigures)));

var floorBot = new Command("floor-bot") { Hidden = true };
floorBot.SetAction((_, ct) => FloorBot.RunAsync(
    Environment.GetEnvironmentVariable("Discord__ApiUrl")!, Environment.GetEnvironmentVariable("Discord__Token")!, ct));

// For a profiler: the bot is started by hand, with the address and token that this prints.
var standIn = new Command("stand-in") { Hidden = true };
standIn.Add(store);
standIn.Add(questions);
standIn.SetAction((line, ct) => StandIn.ServeAsync(line.GetRequiredValue(store), line.GetRequiredValue(questions), ct));

var folder = new Argument<string>("FOLDER") { Description = "Where the pictures go; those of an earlier run are replaced." };
var screenshots = new Command("screenshots", "Makes pictures of the try page: wide.png, narrow.png and dark.png.") { folder };
screenshots.SetAction((line, ct) => Screenshots.MakeAsync(line.GetRequiredValue(folder), ct));

var root = Measuring.Make();
root.Add(makeStore);
root.Add(askAt);
root.Add(floorBot);
root.Add(standIn);
root.Add(screenshots);
return await root.Parse(args).InvokeAsync();
