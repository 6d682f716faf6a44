using TalksBot.LocalDiscord.Interactions;
using TalksBot.LocalDiscord.Validation;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>What a token still allows after the first answer: read, edit and delete it, and follow-ups.</summary>
internal sealed class WebhookRoutes(
    LocalDiscordServer server, InteractionDesk desk, DiscordWorld world, MessageComposer composer, LocalDiscordOptions options)
{
    private const int FollowUpsWithoutServer = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public RestReply? Answer(RestRequest request, string application, string token)
    {
        if (!Snowflakes.TryParse(application, out var id) || id != world.ApplicationId || desk.Find(token) is not { } pending)
            return ApiError.UnknownWebhook;
        lock (pending.Gate)
        {
            if (options.Clock.GetUtcNow() - pending.CreatedAt > Lifetime)
                return ApiError.InvalidWebhookToken;
            // Until the first answer there is no webhook behind the token.
            if (pending.AnswerType == 0)
                return ApiError.UnknownWebhook;
            return (request.Method, request.Parts[3..]) switch
            {
                ("POST", []) => FollowUp(request, pending),
                ("GET", ["messages", var which]) => Find(pending, which) is { } message
                    ? RestReply.Ok(message.Json)
                    : ApiError.UnknownMessage,
                ("PATCH", ["messages", var which]) => Edit(request, pending, which),
                ("DELETE", ["messages", var which]) => Delete(request, pending, which),
                _ => null,
            };
        }
    }

    private RestReply FollowUp(RestRequest request, PendingInteraction pending)
    {
        if (server.Strictness == Strictness.Light)
            return RestReply.Ok(LightMessage);
        // Deprecated, but so it is: straight after a deferral a follow-up fills the loading message.
        if (pending.AnswerType == 5 && world.Messages.Find(pending.OriginalId) is { IsLoading: true })
            return Edit(request, pending, "@original");
        if (MessageRules.Check(request.Json, MessageUse.FollowUp, null, request.Files, null, options.AttachmentSizeLimit) is { } refusal)
            return refusal;
        if (pending.Draft.Guild is { HasBot: false } && pending.FollowUpCount >= FollowUpsWithoutServer)
            return ApiError.TooManyFollowUps;
        pending.FollowUpCount++;
        var flags = (int)(request.Json.GetLong("flags") ?? 0);
        var message = composer.New(pending.Draft.Channel, world.Bot, request.Json, request.Files, flags, pending, messageType: 19);
        pending.Messages.Add(message.Id);
        world.Messages.Post(message);
        pending.FollowUps.Add(message);
        return RestReply.Ok(message.Json);
    }

    private RestReply Edit(RestRequest request, PendingInteraction pending, string which)
    {
        if (server.Strictness == Strictness.Light)
        {
            pending.Settle(null, request.ReceivedAt);
            return RestReply.Ok(LightMessage);
        }

        if (Find(pending, which) is not { } old)
            return ApiError.UnknownMessage;
        if (MessageRules.Check(request.Json, MessageUse.TokenEdit, old, request.Files, null, options.AttachmentSizeLimit) is { } refusal)
            return refusal;
        var message = composer.Edited(old, request.Json, request.Files, pending.Draft.Channel);
        world.Messages.Edit(message);
        if (old.Id == pending.OriginalId)
            pending.Settle(message, request.ReceivedAt);
        return RestReply.Ok(message.Json);
    }

    private RestReply Delete(RestRequest request, PendingInteraction pending, string which)
    {
        if (Find(pending, which) is not { } message || !world.Messages.Delete(message.Id))
            return ApiError.UnknownMessage;
        if (message.Id == pending.OriginalId)
            pending.Settle(null, request.ReceivedAt);
        return RestReply.NoContent;
    }

    private LocalMessage? Find(PendingInteraction pending, string which)
    {
        var id = pending.OriginalId;
        if (which != "@original" && (!Snowflakes.TryParse(which, out id) || (!pending.Messages.Contains(id) && id != pending.OriginalId)))
            return null;
        return id == 0 ? null : world.Messages.Find(id);
    }

    private void LightMessage(System.Text.Json.Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteId("id", world.NextId());
        writer.WriteId("channel_id", 0);
        writer.WriteNumber("flags", 0);
        writer.WriteEndObject();
    }
}
