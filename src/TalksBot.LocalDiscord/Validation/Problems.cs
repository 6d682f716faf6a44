using System.Globalization;
using System.Text.Json.Nodes;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>Collects what is wrong with a body, as Discord's tree of errors. Costs nothing while nothing is wrong.</summary>
internal sealed class Problems
{
    private readonly List<object> path = [];

    /// <summary>The tree, or null when nothing is wrong.</summary>
    public JsonObject? Tree { get; private set; }

    public bool Any => Tree is not null;

    public void Enter(string field) => path.Add(field);

    public void Leave() => path.RemoveAt(path.Count - 1);

    /// <summary>Checks each entry of a list under its index.</summary>
    public void Each(System.Text.Json.JsonElement list, Action<System.Text.Json.JsonElement> check)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            path.Add(index++);
            check(item);
            Leave();
        }
    }

    public void Add(string field, string code, string message)
    {
        Enter(field);
        Add(code, message);
        Leave();
    }

    public void Add(string code, string message)
    {
        var node = Tree ??= [];
        foreach (var step in path)
        {
            var name = step as string ?? ((int)step).ToString(CultureInfo.InvariantCulture);
            if (node[name] is not JsonObject next)
                node[name] = next = [];
            node = next;
        }

        if (node["_errors"] is not JsonArray errors)
            node["_errors"] = errors = [];
        errors.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }
}
