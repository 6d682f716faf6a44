using System.Text.Json;
using TalksBot.LocalDiscord.Interactions;
using TalksBot.LocalDiscord.Validation;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>Channels and their messages, judged by the bot's permissions there.</summary>
internal sealed class MessageRoutes(LocalDiscordOptions options, DiscordWorld world, MessageComposer composer)
{
    private readonly NonceMemory nonces = new(options);

    public RestReply? Answer(RestRequest request, string channelId, string[] tail)
    {
        if (!Snowflakes.TryParse(channelId, out var id) || world.FindChannel(id) is not { } channel)
            return ApiError.UnknownChannel;
        var permissions = world.BotPermissionsIn(channel);
        if ((permissions & Permissions.ViewChannel) == 0)
            return ApiError.MissingAccess;
        return (request.Method, tail) switch
        {
            ("GET", []) => RestReply.Ok(writer => writer.WriteChannel(channel)),
            ("GET", ["messages"]) => List(request, channel, permissions),
            ("POST", ["messages"]) => Post(request, channel, permissions),
            ("GET", ["messages", var which]) => Find(channel, which) is { } message ? RestReply.Ok(message.Json) : ApiError.UnknownMessage,
            ("PATCH", ["messages", var which]) => Edit(request, channel, which),
            ("DELETE", ["messages", var which]) => Delete(channel, which, permissions),
            _ => null,
        };
    }

    private RestReply Post(RestRequest request, LocalChannel channel, Permissions permissions)
    {
        if ((permissions & Permissions.SendMessages) == 0)
            return ApiError.MissingPermissions;
        var body = request.Json;
        if (MessageRules.Check(body, MessageUse.ChannelPost, null, request.Files, null, options.AttachmentSizeLimit) is { } refusal)
            return refusal;
        if (body.Items("embeds").Any() && (permissions & Permissions.EmbedLinks) == 0)
            return ApiError.MissingPermissions;
        if (request.Files.Count > 0 && (permissions & Permissions.AttachFiles) == 0)
            return ApiError.MissingPermissions;
        if (RepliesToNothing(body, channel))
            return ApiError.InvalidForm("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");

        lock (nonces)
        {
            var nonce = body.IsTrue("enforce_nonce") ? body.Get("nonce")?.ToString() : null;
            if (nonce is not null && nonces.Find(world.Bot.Id, nonce) is { } first)
                return world.Messages.Find(first) is { } posted ? RestReply.Ok(posted.Json) : ApiError.UnknownMessage;
            var flags = (int)(body.GetLong("flags") ?? 0);
            var message = composer.New(channel, world.Bot, body, request.Files, flags);
            if (body.Get("nonce") is { } sent)
                nonces.Remember(world.Bot.Id, sent.ToString(), message.Id);
            world.Messages.Post(message);
            return RestReply.Ok(message.Json);
        }
    }

    private bool RepliesToNothing(JsonElement body, LocalChannel channel) => body.Get("message_reference") is { } reference
        && reference.GetText("message_id") is { } replied && Find(channel, replied) is null
        && !(reference.Get("fail_if_not_exists") is { ValueKind: JsonValueKind.False });

    private RestReply Edit(RestRequest request, LocalChannel channel, string which)
    {
        if (Find(channel, which) is not { } old)
            return ApiError.UnknownMessage;
        if (old.AuthorId != world.Bot.Id)
            return ApiError.NotYourMessage;
        if (MessageRules.Check(request.Json, MessageUse.ChannelEdit, old, request.Files, null, options.AttachmentSizeLimit) is { } refusal)
            return refusal;
        var message = composer.Edited(old, request.Json, request.Files, channel);
        world.Messages.Edit(message);
        return RestReply.Ok(message.Json);
    }

    private RestReply Delete(LocalChannel channel, string which, Permissions permissions)
    {
        if (Find(channel, which) is not { } message)
            return ApiError.UnknownMessage;
        if (message.AuthorId != world.Bot.Id && (permissions & Permissions.ManageMessages) == 0)
            return ApiError.MissingPermissions;
        world.Messages.Delete(message.Id);
        return RestReply.NoContent;
    }

    private RestReply List(RestRequest request, LocalChannel channel, Permissions permissions)
    {
        var query = request.Http.Request.Query;
        var limit = 50;
        if (query.ContainsKey("limit") && (!int.TryParse(query["limit"], out limit) || limit is < 1 or > 100))
            return ApiError.InvalidForm("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        var before = Snowflakes.TryParse(query["before"], out var upTo) ? upTo : ulong.MaxValue;
        var after = Snowflakes.TryParse(query["after"], out var from) ? from : 0;
        var canRead = (permissions & Permissions.ReadMessageHistory) != 0;
        var seen = world.Messages.In(channel)
            .Where(message => canRead && !message.IsEphemeral && message.Id < before && message.Id > after)
            .OrderByDescending(message => message.Id);
        var page = after > 0 ? seen.Reverse().Take(limit).Reverse() : seen.Take(limit);
        return RestReply.Ok(writer =>
        {
            writer.WriteStartArray();
            foreach (var message in page)
                message.Json.WriteTo(writer);
            writer.WriteEndArray();
        });
    }

    // An ephemeral message is reached through its token only.
    private LocalMessage? Find(LocalChannel channel, string which) =>
        Snowflakes.TryParse(which, out var id) && world.Messages.Find(id) is { IsEphemeral: false } message
            && message.ChannelId == channel.Id
            ? message
            : null;
}
