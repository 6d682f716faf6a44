using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.LocalDiscord.Commands;
using TalksBot.LocalDiscord.Validation;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>Registering commands, global and per server.</summary>
internal sealed class CommandRoutes(DiscordWorld world, CommandBook book)
{
    public RestReply? Answer(RestRequest request, string application, string? guild, string[] tail)
    {
        if (!Snowflakes.TryParse(application, out var id) || id != world.ApplicationId)
            return new ApiError(404, 10002, "Unknown Application");
        ulong? guildId = null;
        if (guild is not null)
        {
            if (!Snowflakes.TryParse(guild, out var number) || world.FindGuild(number) is null)
                return ApiError.MissingAccess;
            guildId = number;
        }

        return (request.Method, tail) switch
        {
            ("GET", []) => List(request, guildId),
            ("PUT", []) => Replace(request, guildId),
            ("POST", []) => Create(request, guildId),
            ("GET", [var which]) => Find(guildId, which) is { } command ? Describe(command) : ApiError.UnknownCommand,
            ("PATCH", [var which]) => Change(request, guildId, which),
            ("DELETE", [var which]) => Snowflakes.TryParse(which, out var old) && book.Remove(guildId, old)
                ? RestReply.NoContent
                : ApiError.UnknownCommand,
            _ => null,
        };
    }

    private RestReply List(RestRequest request, ulong? guildId) => Write(guildId, request.Asks("with_localizations"));

    private RestReply Write(ulong? guildId, bool withLocalizations) => RestReply.Ok(writer =>
    {
        writer.WriteStartArray();
        foreach (var command in book.In(guildId))
            CommandJson.Write(writer, command, world.ApplicationId, withLocalizations);
        writer.WriteEndArray();
    });

    private RestReply Describe(RegisteredCommand command) =>
        RestReply.Ok(writer => CommandJson.Write(writer, command, world.ApplicationId, withLocalizations: true));

    private RestReply Replace(RestRequest request, ulong? guildId)
    {
        var problems = new Problems();
        if (request.Json.ValueKind != JsonValueKind.Array)
        {
            problems.Add("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.");
            return ApiError.InvalidForm(problems);
        }

        var names = new HashSet<(string?, int)>();
        problems.Each(request.Json, command =>
        {
            CommandRules.Check(problems, command, guildId is not null);
            if (command.ValueKind == JsonValueKind.Object && !names.Add((command.GetText("name"), CommandBook.TypeOf(command))))
                problems.Add("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        });
        if (problems.Any)
            return ApiError.InvalidForm(problems);
        return book.Replace(guildId, request.Json) is { } refusal ? refusal : Write(guildId, withLocalizations: true);
    }

    private RestReply Create(RestRequest request, ulong? guildId)
    {
        if (Check(request.Json, guildId) is { } problem)
            return problem;
        var (command, isNew, refusal) = book.Upsert(guildId, request.Json);
        return refusal is not null ? refusal : Describe(command!) with { Status = isNew ? 201 : 200 };
    }

    private RestReply Change(RestRequest request, ulong? guildId, string which)
    {
        if (Find(guildId, which) is not { } old)
            return ApiError.UnknownCommand;
        if (request.Json.ValueKind != JsonValueKind.Object)
            return ApiError.BadJson;
        var merged = JsonNode.Parse(old.Json.GetRawText())!.AsObject();
        foreach (var field in request.Json.EnumerateObject())
            merged[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        // The type of a command never changes.
        merged["type"] = old.Type;
        var body = JsonBytes.Parse(JsonBytes.Of(writer => merged.WriteTo(writer)));
        if (Check(body, guildId) is { } problem)
            return problem;
        if (book.In(guildId).Any(other => other.Id != old.Id && other.Type == old.Type && other.Name == body.GetText("name")))
            return ApiError.InvalidForm("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        return Describe(book.Change(old, body));
    }

    private static ApiError? Check(JsonElement command, ulong? guildId)
    {
        var problems = new Problems();
        CommandRules.Check(problems, command, guildId is not null);
        return problems.Any ? ApiError.InvalidForm(problems) : null;
    }

    private RegisteredCommand? Find(ulong? guildId, string which) =>
        Snowflakes.TryParse(which, out var id) ? book.In(guildId).FirstOrDefault(command => command.Id == id) : null;
}
