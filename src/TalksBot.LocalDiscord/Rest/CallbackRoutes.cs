using System.Text.Json;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.Interactions;
using TalksBot.LocalDiscord.Validation;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>The first answer to an interaction.</summary>
internal sealed class CallbackRoutes(
    LocalDiscordServer server, InteractionDesk desk, DiscordWorld world, MessageComposer composer, LocalDiscordOptions options)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    public RestReply Answer(RestRequest request, string id, string token)
    {
        if (!Snowflakes.TryParse(id, out var number) || desk.Find(number, token) is not { } pending)
            return ApiError.UnknownInteraction;
        var type = (int)(request.Json.GetLong("type") ?? 0);
        lock (pending.Gate)
        {
            var refusal = Refuse(request, pending, type);
            // Noted first: who waits for the answer finds it among the callbacks at once.
            if (server.Strictness == Strictness.Strict || refusal is not null)
                pending.Note(request.ReceivedAt, type, refusal);
            if (refusal is not null)
                return refusal;
            Apply(request, pending, type);
        }

        return request.Asks("with_response") ? Describe(pending, type) : RestReply.NoContent;
    }

    private ApiError? Refuse(RestRequest request, PendingInteraction pending, int type)
    {
        if (pending.AnswerType != 0)
            return ApiError.AlreadyAcknowledged;
        if (options.Clock.GetUtcNow() - pending.CreatedAt > Deadline)
            return ApiError.UnknownInteraction;
        return server.Strictness == Strictness.Light
            ? null
            : CallbackRules.Check(request.Json, type, pending.Draft, Source(pending), request.Files, options.AttachmentSizeLimit);
    }

    private void Apply(RestRequest request, PendingInteraction pending, int type)
    {
        pending.AnswerType = type;
        var data = request.Json.Get("data") ?? default;
        if (server.Strictness == Strictness.Light)
        {
            pending.Answer(type, default, request.ReceivedAt);
            if (type is not (5 or 6))
                pending.Settle(null, request.ReceivedAt);
            return;
        }

        LocalMessage? message = type switch
        {
            4 => Post(pending, data, request.Files, (int)(data.GetLong("flags") ?? 0)),
            5 => Post(pending, default, [], (int)(data.GetLong("flags") ?? 0) | MessageFlags.Loading),
            7 => Update(pending, data, request.Files),
            _ => null,
        };
        if (type == 6)
            pending.OriginalId = pending.Draft.Message!.Id;
        pending.Answer(type, data, request.ReceivedAt);
        if (type is not (5 or 6))
            pending.Settle(message, request.ReceivedAt);
    }

    private LocalMessage Post(PendingInteraction pending, JsonElement body, IReadOnlyList<UploadedFile> files, int flags)
    {
        var message = composer.New(pending.Draft.Channel, world.Bot, body, files, flags, pending, MessageTypeOf(pending.Draft));
        pending.OriginalId = message.Id;
        pending.Messages.Add(message.Id);
        world.Messages.Post(message);
        return message;
    }

    // 20 answers a slash command, 23 a command from a menu, 19 something that stands on a message.
    private static int MessageTypeOf(InteractionDraft draft) =>
        draft is not { Type: 2, Data.Length: > 0 } ? 19 : JsonBytes.Parse(draft.Data).GetLong("type") is 2 or 3 ? 23 : 20;

    private LocalMessage Update(PendingInteraction pending, JsonElement body, IReadOnlyList<UploadedFile> files)
    {
        var message = composer.Edited(Source(pending)!, body, files, pending.Draft.Channel);
        pending.OriginalId = message.Id;
        world.Messages.Edit(message);
        return message;
    }

    // The message may have been edited since the component was pressed.
    private LocalMessage? Source(PendingInteraction pending) =>
        pending.Draft.Message is { } message ? world.Messages.Find(message.Id) ?? message : null;

    private RestReply Describe(PendingInteraction pending, int type) => RestReply.Ok(writer =>
    {
        var message = pending.OriginalId == 0 ? null : world.Messages.Find(pending.OriginalId);
        writer.WriteStartObject();
        writer.WriteStartObject("interaction");
        writer.WriteId("id", pending.Id);
        writer.WriteNumber("type", pending.Draft.Type);
        if (message is not null)
        {
            writer.WriteId("response_message_id", message.Id);
            writer.WriteBoolean("response_message_loading", message.IsLoading);
            writer.WriteBoolean("response_message_ephemeral", message.IsEphemeral);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("resource");
        writer.WriteNumber("type", type);
        if (message is not null && type is 4 or 7)
        {
            writer.WritePropertyName("message");
            message!.Json.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
