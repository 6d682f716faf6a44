using System.Text.Json;
using TalksBot.LocalDiscord.Gateway;
using TalksBot.LocalDiscord.Rest;
using TalksBot.LocalDiscord.Validation;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Commands;

/// <summary>The registered commands, global and per server.</summary>
internal sealed class CommandBook(DiscordWorld world, LocalDiscordOptions options)
{
    private const int CreatesPerDay = 200;
    private const ulong Global = 0;

    private readonly Lock gate = new();
    private readonly Dictionary<ulong, List<RegisteredCommand>> scopes = [];
    private readonly Dictionary<ulong, SendBudget> creates = [];

    public IReadOnlyList<RegisteredCommand> In(ulong? guildId)
    {
        lock (gate)
            return scopes.TryGetValue(guildId ?? Global, out var list) ? [.. list] : [];
    }

    /// <summary>The commands that exist in a server, or in direct messages for null; a server's own hides the global one of its name.</summary>
    public IEnumerable<RegisteredCommand> At(ulong? guildId) =>
        (guildId is null ? [] : In(guildId)).Concat(In(null)).DistinctBy(command => (command.Name, command.Type));

    /// <summary>Replaces the whole list; ids stay with their names.</summary>
    public ApiError? Replace(ulong? guildId, JsonElement list)
    {
        lock (gate)
        {
            var old = In(guildId);
            var kept = list.EnumerateArray().Select(body => Make(guildId, body, Former(old, body))).ToList();
            var fresh = kept.Count(command => old.All(former => former.Id != command.Id));
            if (TooMany(kept) is { } tooMany)
                return tooMany;
            for (var i = 0; i < fresh; i++)
            {
                if (!Budget(guildId).TryTake())
                    return ApiError.TooManyCreates;
            }

            scopes[guildId ?? Global] = kept;
            return null;
        }
    }

    /// <summary>Adds one command, or replaces the one of the same name.</summary>
    public (RegisteredCommand? Command, bool IsNew, ApiError? Refusal) Upsert(ulong? guildId, JsonElement body)
    {
        lock (gate)
        {
            var old = In(guildId);
            var former = old.FirstOrDefault(command => command.Name == body.GetText("name") && command.Type == TypeOf(body));
            var command = Make(guildId, body, former);
            List<RegisteredCommand> all = [.. old.Where(other => other.Id != command.Id), command];
            if (TooMany(all) is { } tooMany)
                return (null, false, tooMany);
            if (former is null && !Budget(guildId).TryTake())
                return (null, false, ApiError.TooManyCreates);
            scopes[guildId ?? Global] = all;
            return (command, former is null, null);
        }
    }

    /// <summary>Puts an edited command in the place of the old one.</summary>
    public RegisteredCommand Change(RegisteredCommand old, JsonElement body)
    {
        lock (gate)
        {
            var command = Make(old.GuildId, body, old);
            scopes[old.GuildId ?? Global] = [.. In(old.GuildId).Select(other => other.Id == old.Id ? command : other)];
            return command;
        }
    }

    public bool Remove(ulong? guildId, ulong id)
    {
        lock (gate)
            return scopes.TryGetValue(guildId ?? Global, out var list) && list.RemoveAll(command => command.Id == id) > 0;
    }

    public static int TypeOf(JsonElement body) => (int)(body.GetLong("type") ?? CommandRules.ChatInput);

    private static ApiError? TooMany(IReadOnlyList<RegisteredCommand> commands) =>
        commands.Count(command => command.Type == 1) > 100 || commands.Count(command => command.Type == 2) > 15
            || commands.Count(command => command.Type == 3) > 15
            ? new ApiError(400, 30032, "Maximum number of application commands reached")
            : null;

    private static RegisteredCommand? Former(IReadOnlyList<RegisteredCommand> old, JsonElement body) =>
        Snowflakes.TryParse(body.Get("id")?.ToString(), out var id) && old.FirstOrDefault(command => command.Id == id) is { } known
            ? known
            : old.FirstOrDefault(command => command.Name == body.GetText("name") && command.Type == TypeOf(body));

    private RegisteredCommand Make(ulong? guildId, JsonElement body, RegisteredCommand? former)
    {
        var isSame = former is not null && JsonElement.DeepEquals(former.Json, body);
        return isSame
            ? former!
            : new(former?.Id ?? world.NextId(), TypeOf(body), body.GetText("name")!, guildId, world.NextId(), body);
    }

    private SendBudget Budget(ulong? guildId)
    {
        if (!creates.TryGetValue(guildId ?? Global, out var budget))
            creates[guildId ?? Global] = budget = new(CreatesPerDay, TimeSpan.FromHours(24), options.Clock);
        return budget;
    }
}
