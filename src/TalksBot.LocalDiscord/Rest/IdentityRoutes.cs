using TalksBot.LocalDiscord.Gateway;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>Who the bot is, where it is, and where its gateway is.</summary>
internal sealed class IdentityRoutes(LocalDiscordOptions options, GatewayHub hub, DiscordWorld world)
{
    public RestReply Gateway() => RestReply.Ok(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("url", hub.BaseUrl);
        writer.WriteEndObject();
    });

    public RestReply GatewayBot() => RestReply.Ok(writer =>
    {
        var (remaining, resetAfter) = hub.Limits.Today;
        writer.WriteStartObject();
        writer.WriteString("url", hub.BaseUrl);
        writer.WriteNumber("shards", options.Shards);
        writer.WriteStartObject("session_start_limit");
        writer.WriteNumber("total", options.SessionStarts);
        writer.WriteNumber("remaining", remaining);
        writer.WriteNumber("reset_after", (long)resetAfter.TotalMilliseconds);
        writer.WriteNumber("max_concurrency", options.MaxConcurrency);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public RestReply? Users(RestRequest request) => (request.Method, request.Parts) switch
    {
        ("GET", ["users", "@me"]) => RestReply.Ok(writer => writer.WriteUser(world.Bot)),
        ("GET", ["users", "@me", "guilds"]) => Guilds(),
        ("GET", ["users", var id]) => Snowflakes.TryParse(id, out var number) && world.FindUser(number) is { } user
            ? RestReply.Ok(writer => writer.WriteUser(user))
            : ApiError.UnknownUser,
        ("POST", ["users", "@me", "channels"]) => OpenDirect(request),
        _ => null,
    };

    public RestReply Application() => RestReply.Ok(writer =>
    {
        writer.WriteStartObject();
        writer.WriteId("id", world.ApplicationId);
        writer.WriteString("name", world.Bot.Name);
        writer.WriteNull("icon");
        writer.WriteString("description", "");
        writer.WriteNull("interactions_endpoint_url");
        writer.WriteString("verify_key", new string('0', 64));
        writer.WriteNumber("flags", 0);
        writer.WriteNumber("approximate_guild_count", world.Guilds.Count);
        writer.WritePropertyName("bot");
        writer.WriteUser(world.Bot);
        writer.WriteEndObject();
    });

    public RestReply Guild(string id) => Find(id) is { } guild
        ? RestReply.Ok(writer => writer.WriteGuild(guild))
        : ApiError.UnknownGuild;

    public RestReply Member(string guildId, string userId) => Find(guildId) is not { } guild
        ? ApiError.UnknownGuild
        : Snowflakes.TryParse(userId, out var number) && guild.Find(number) is { } member
            ? RestReply.Ok(writer => writer.WriteMember(member, null, isPartial: false))
            : new ApiError(404, 10007, "Unknown Member");

    private LocalGuild? Find(string id) =>
        Snowflakes.TryParse(id, out var number) && world.FindGuild(number) is { HasBot: true } guild ? guild : null;

    private RestReply Guilds() => RestReply.Ok(writer =>
    {
        writer.WriteStartArray();
        foreach (var guild in world.Guilds.Where(guild => guild.HasBot))
        {
            writer.WriteStartObject();
            writer.WriteId("id", guild.Id);
            writer.WriteString("name", guild.Name);
            writer.WriteNull("icon");
            writer.WriteBoolean("owner", false);
            writer.WritePermissions("permissions", guild.Bot.Permissions);
            writer.WriteStartArray("features");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private RestReply OpenDirect(RestRequest request)
    {
        if (request.Json.GetText("recipient_id") is not { } id)
            return ApiError.InvalidForm("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
        return Snowflakes.TryParse(id, out var number) && world.FindUser(number) is { IsBot: false } user
            ? RestReply.Ok(writer => writer.WriteChannel(world.DirectChannel(user)))
            : ApiError.UnknownUser;
    }
}
