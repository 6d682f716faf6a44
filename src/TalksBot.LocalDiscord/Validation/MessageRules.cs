using System.Text.Json;
using TalksBot.LocalDiscord.Rest;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>Where a message body came in; it decides which fields and flags are allowed.</summary>
internal enum MessageUse
{
    ChannelPost,
    ChannelEdit,
    Answer,
    FollowUp,
    TokenEdit,
}

/// <summary>A message body, new or an edit, with its uploads.</summary>
internal static class MessageRules
{
    private const int PostFlags =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.VoiceMessage | MessageFlags.ComponentsV2;
    private const int EditFlags = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;
    private const int MostFiles = 10;

    /// <param name="existing">The message that is edited; null for a new one.</param>
    /// <param name="prefix">Where the message sits in the request: <c>data</c> of a callback, else null.</param>
    public static ApiError? Check(
        JsonElement body, MessageUse use, LocalMessage? existing, IReadOnlyList<UploadedFile> files, string? prefix, int fileLimit)
    {
        var problems = new Problems();
        if (prefix is not null)
            problems.Enter(prefix);
        CheckFlags(problems, body, use, existing);
        var isV2 = IsV2(body, existing);
        var names = AttachmentRules.Check(problems, body, existing, files);
        problems.Text(body, "content", 0, 2000);
        problems.Switch(body, "tts");
        EmbedRules.Check(problems, body, names);
        MentionRules.Check(problems, body);
        CheckNonce(problems, body, use);
        if (isV2)
            CheckLegacyFields(problems, body, existing);
        new ComponentRules(problems, isV2, names).Check(body);
        if (prefix is not null)
            problems.Leave();

        if (problems.Any)
            return ApiError.InvalidForm(problems);
        if (AttachmentRules.CountAfter(body, existing, files) > MostFiles)
            return new ApiError(400, 30015, "Maximum number of attachments in a message reached (10)");
        if (files.Any(file => file.Bytes.Length > fileLimit))
            return new ApiError(413, 40005, "Request entity too large");
        return IsEmpty(body, existing, files) ? new ApiError(400, 50006, "Cannot send an empty message") : null;
    }

    public static bool IsV2(JsonElement body, LocalMessage? existing) =>
        existing?.IsComponentsV2 == true || (body.GetLong("flags") & MessageFlags.ComponentsV2) is > 0;

    private static void CheckFlags(Problems problems, JsonElement body, MessageUse use, LocalMessage? existing)
    {
        if (problems.Whole(body, "flags", 0, int.MaxValue) is not { } flags)
            return;
        long allowed = use switch
        {
            MessageUse.ChannelPost => PostFlags,
            MessageUse.Answer or MessageUse.FollowUp => PostFlags | MessageFlags.Ephemeral,
            _ => EditFlags | (existing?.Flags ?? 0),
        };
        if ((flags & ~allowed) != 0)
            problems.Add("flags", "MESSAGE_FLAGS_NOT_SETTABLE", $"The flags {flags & ~allowed} cannot be set here.");
        if (existing?.IsComponentsV2 == true && (flags & MessageFlags.ComponentsV2) == 0)
            problems.Add("flags", "MESSAGE_FLAGS_COMPONENTS_V2_REMOVED", "IS_COMPONENTS_V2 cannot be removed.");
    }

    private static void CheckNonce(Problems problems, JsonElement body, MessageUse use)
    {
        // Webhook schemas have no nonce, and unknown fields are ignored.
        if (use != MessageUse.ChannelPost || body.Get("nonce") is not { } nonce)
            return;
        if (nonce.ValueKind == JsonValueKind.String)
            problems.Text(body, "nonce", 0, 25);
        else if (nonce.ValueKind != JsonValueKind.Number || !nonce.TryGetInt64(out _))
            problems.Add("nonce", "NONCE_TYPE_TOO_LONG", "A nonce is an integer or a string up to 25 characters.");
    }

    private static void CheckLegacyFields(Problems problems, JsonElement body, LocalMessage? existing)
    {
        foreach (var name in (ReadOnlySpan<string>)["content", "embeds", "sticker_ids", "poll"])
        {
            var value = body.Get(name);
            var isSet = value is { } given && !(given.ValueKind == JsonValueKind.Array && given.GetArrayLength() == 0)
                && !(given.ValueKind == JsonValueKind.String && given.GetString() == "");
            if (isSet)
                Refuse(problems, name);
        }

        if (existing is null || existing.IsComponentsV2)
            return;
        // The switch to V2 must take the old parts away itself; null does that for content, an empty list for embeds.
        if (existing.Json.GetText("content") is { Length: > 0 } && !body.TryGetProperty("content", out _))
            Refuse(problems, "content");
        if (body.TryGetProperty("embeds", out var embeds) ? embeds.ValueKind == JsonValueKind.Null : existing.Json.Items("embeds").Any())
            Refuse(problems, "embeds");
    }

    private static void Refuse(Problems problems, string name) => problems.Add(
        name, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");

    private static bool IsEmpty(JsonElement body, LocalMessage? existing, IReadOnlyList<UploadedFile> files)
    {
        bool Has(string name) => Effective(body, existing, name) is { } value && value.ValueKind switch
        {
            JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
            JsonValueKind.Array => value.GetArrayLength() > 0,
            _ => true,
        };
        return !(Has("content") || Has("embeds") || Has("sticker_ids") || Has("components") || Has("poll")
            || AttachmentRules.CountAfter(body, existing, files) > 0);
    }

    /// <summary>A field as it will be after the edit.</summary>
    public static JsonElement? Effective(JsonElement body, LocalMessage? existing, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out _) ? body.Get(name) : existing?.Json.Get(name);
}
