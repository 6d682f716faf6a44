using System.Text.Json;

namespace TalksBot.Benchmarks.Questions;

/// <summary>A question of a set, with the ids of the facts of which one must come first; none: it must be abstained from.</summary>
internal sealed record SetQuestion(string Question, IReadOnlyList<string> First);

/// <summary>Questions over one pack: <c>NAME.jsonl</c> over <c>NAME.json</c> beside it, else over the shipped pack of that name.</summary>
internal sealed record QuestionSet(string Name, string Pack, IReadOnlyList<SetQuestion> Questions)
{
    private static readonly string[] SetFolder = ["tests", "TalksBot.Tests", "Asking", "Questions"];
    private static readonly string[] PackFolder = ["config", "talks"];

    /// <summary>All sets of the repository.</summary>
    public static IReadOnlyList<QuestionSet> All()
    {
        var root = Root();
        return [.. Directory.GetFiles(Path.Combine([root, .. SetFolder]), "*.jsonl").Order(StringComparer.Ordinal).Select(file => Read(file, root))];
    }

    private static QuestionSet Read(string file, string root)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var beside = Path.ChangeExtension(file, ".json");
        var pack = File.Exists(beside) ? beside : Path.Combine([root, .. PackFolder, $"{name}.json"]);
        return new QuestionSet(name, pack, [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Read)]);
    }

    private static SetQuestion Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new SetQuestion(
            json.RootElement.GetProperty("question").GetString()!,
            [.. json.RootElement.GetProperty("first").EnumerateArray().Select(id => id.GetString()!)]);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TalksBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The question sets stand in the repository, and this program is not in it.");
    }
}
