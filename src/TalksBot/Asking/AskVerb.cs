using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Facts;
using TalksBot.Facts.Verbs;

namespace TalksBot.Asking;

/// <summary><c>ask "question"</c>: the bot's main job at the terminal; <c>--batch FILE</c> asks one question a line.</summary>
internal static class AskVerb
{
    /// <summary>The terminal sees the facts of all servers, none of one server's own.</summary>
    private const long AllServers = 0;

    private static readonly Argument<string?> Question = new("QUESTION") { Description = "What you want to know.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> Batch = new("--batch") { Description = "Ask every line of the file instead; - reads standard input.", HelpName = "FILE" };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object for each question." };

    private static readonly Option<int> Top = new("--top") { Description = "How many facts an answer holds at most.", DefaultValueFactory = _ => 3, HelpName = "N" };

    public static Command Make()
    {
        Top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most is < 1 or > 100))
            {
                result.AddError($"--top {result.Tokens[0].Value} is no number from 1 to 100.");
            }
        });
        var command = new Command("ask", "Answer a question with stored facts, or say that none answers.") { Question, Batch, Json, Top };
        command.Validators.Add(result =>
        {
            var (question, batch) = (result.GetValue(Question), result.GetValue(Batch));
            if (question is null && batch is null)
            {
                result.AddError("Give a question, or --batch FILE with one question a line.");
            }
            else if (question is not null && batch is not null)
            {
                result.AddError("Give either a question or --batch FILE, not both.");
            }
        });
        command.SetAction(line => Verb.Run(() => Ask(line)));
        return command;
    }

    private static int Ask(ParseResult line)
    {
        using var services = Verb.Collection(line).AddAsking().BuildServiceProvider();
        services.GetRequiredService<StoreSetup>().Prepare();
        var answerer = services.GetRequiredService<Answerer>();
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        if (line.GetValue(Question) is { } question)
        {
            Print(answerer.Ask(question, AllServers, line.GetValue(Top)), line.GetValue(Json), output);
            return 0;
        }

        using var questions = line.GetValue(Batch) is "-" ? Console.In : File.OpenText(line.GetValue(Batch)!);
        for (var first = true; questions.ReadLine() is { } asked; first = false)
        {
            // An editor's byte order mark is no part of the question; standard input's reader leaves it there.
            Print(answerer.Ask(first ? asked.TrimStart('\uFEFF') : asked, AllServers, line.GetValue(Top)), line.GetValue(Json), output);
        }

        return 0;
    }

    private static void Print(Answer answer, bool json, StreamWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(AnswerJson.Of(answer), AskingJson.Default.AnswerJson));
        }
        else
        {
            AnswerText.Write(answer, output);
        }
    }
}
