using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.Gateway;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Interactions;

/// <summary>Sends interactions and finds them again by id or token.</summary>
internal sealed class InteractionDesk(LocalDiscordOptions options, DiscordWorld world, GatewayHub hub)
{
    /// <summary>The type of an interaction that asks for choices.</summary>
    public const int Completion = 4;

    private readonly ConcurrentDictionary<ulong, PendingInteraction> byId = new();
    private readonly ConcurrentDictionary<string, PendingInteraction> byToken = new();
    private readonly ConcurrentQueue<PendingInteraction> order = new();

    /// <summary>Makes an interaction of a draft, known from now on but not sent.</summary>
    public PendingInteraction Open(InteractionDraft draft)
    {
        var id = world.NextId();
        var token = $"aW50ZXJhY3Rpb24.{id:x}.{Guid.NewGuid():n}{Guid.NewGuid():n}";
        var pending = new PendingInteraction(id, token, draft, hub.Now);
        pending.Payload = Write(pending);
        byId[id] = pending;
        byToken[token] = pending;
        order.Enqueue(pending);
        while (byId.Count > options.Kept && order.TryDequeue(out var oldest))
            Close(oldest);
        return pending;
    }

    /// <summary>Sends it, once more if it was sent before.</summary>
    public void Send(PendingInteraction pending) =>
        hub.Deliver("INTERACTION_CREATE", pending.Payload.Span, pending.Draft.Guild?.Id, 0, pending);

    /// <summary>Forgets it; the bot then gets 10062 and 10015.</summary>
    public void Close(PendingInteraction pending)
    {
        byId.TryRemove(pending.Id, out _);
        byToken.TryRemove(pending.Token, out _);
    }

    public PendingInteraction? Find(ulong id, string token) =>
        byId.TryGetValue(id, out var pending) && pending.Token == token ? pending : null;

    public PendingInteraction? Find(string token) => byToken.GetValueOrDefault(token);

    private ReadOnlyMemory<byte> Write(PendingInteraction pending)
    {
        var payload = JsonBytes.Object(writer => WriteFields(writer, pending));
        if (pending.Draft.Alter is not { } alter)
            return payload;
        var json = JsonNode.Parse(payload.Span)!.AsObject();
        alter(json);
        return JsonBytes.Of(writer => json.WriteTo(writer));
    }

    private void WriteFields(Utf8JsonWriter writer, PendingInteraction pending)
    {
        var draft = pending.Draft;
        writer.WriteId("id", pending.Id);
        writer.WriteId("application_id", world.ApplicationId);
        writer.WriteNumber("type", draft.Type);
        writer.WriteString("token", pending.Token);
        writer.WriteNumber("version", 1);
        writer.WriteId("channel_id", draft.Channel.Id);
        writer.WritePropertyName("channel");
        writer.WriteChannel(draft.Channel, draft.Member?.In(draft.Channel) ?? Permissions.Everyday);
        if (draft.Guild is { } guild)
        {
            writer.WriteId("guild_id", guild.Id);
            writer.WriteString("guild_locale", guild.PreferredLocale);
            writer.WriteStartObject("guild");
            writer.WriteId("id", guild.Id);
            writer.WriteString("locale", guild.PreferredLocale);
            writer.WriteStartArray("features");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        if (draft.Member is { } member)
        {
            writer.WritePropertyName("member");
            writer.WriteMember(member, draft.Channel, isPartial: false);
        }
        else
        {
            writer.WritePropertyName("user");
            writer.WriteUser(draft.User);
        }

        writer.WriteString("locale", draft.User.Locale);
        writer.WritePermissions("app_permissions", world.BotPermissionsIn(draft.Channel));
        writer.WriteNumber("context", draft.Guild is null ? 1 : 0);
        writer.WriteNumber("attachment_size_limit", options.AttachmentSizeLimit);
        writer.WriteStartArray("entitlements");
        writer.WriteEndArray();
        WriteOwners(writer, draft);
        if (draft.Data.Length > 0)
            writer.WriteRaw("data", draft.Data);
        if (draft.Message is { } message)
        {
            writer.WritePropertyName("message");
            message.Json.WriteTo(writer);
        }
    }

    /// <summary>Who installed the app here: the server, or only the user.</summary>
    public static void WriteOwners(Utf8JsonWriter writer, InteractionDraft draft)
    {
        writer.WriteStartObject("authorizing_integration_owners");
        if (draft.Guild is { HasBot: false })
            writer.WriteId("1", draft.User.Id);
        else
            writer.WriteId("0", draft.Guild?.Id ?? 0);
        writer.WriteEndObject();
    }
}
