using System.Text.Json;
using TalksBot.LocalDiscord.Rest;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>The field <c>attachments</c>, which ties metadata to uploads and says which old files an edit keeps.</summary>
internal static class AttachmentRules
{
    /// <returns>The file names that the message will have.</returns>
    public static HashSet<string> Check(Problems problems, JsonElement body, LocalMessage? existing, IReadOnlyList<UploadedFile> files)
    {
        var names = new HashSet<string>(files.Select(file => NameOf(body, file)));
        names.UnionWith(Kept(body, existing).Select(old => old.GetText("filename")!));
        if (problems.List(body, "attachments", 0, 10) is not { } attachments)
            return names;
        problems.Enter("attachments");
        problems.Each(attachments, attachment =>
        {
            problems.Text(attachment, "description", 0, 1024);
            problems.Text(attachment, "filename", 0, 1024);
            var id = attachment.Get("id")?.ToString();
            if (id is null)
                problems.Required("id");
            else if (files.All(file => file.Index != id) && !OldOnes(existing).Any(old => old.GetText("id") == id))
                problems.Add("id", "ATTACHMENT_NOT_FOUND", $"No upload files[{id}] and no attachment of this message has that id.");
        });
        problems.Leave();
        return names;
    }

    /// <summary>The metadata that belongs to an upload, if the bot sent any.</summary>
    public static JsonElement? MetadataOf(JsonElement body, UploadedFile file)
    {
        foreach (var attachment in body.Items("attachments"))
        {
            if (attachment.Get("id")?.ToString() == file.Index)
                return attachment;
        }

        return null;
    }

    public static string NameOf(JsonElement body, UploadedFile file) => MetadataOf(body, file)?.GetText("filename") ?? file.FileName;

    /// <summary>The old files that stay: all when the edit does not speak of attachments, else those that it lists.</summary>
    public static IEnumerable<JsonElement> Kept(JsonElement body, LocalMessage? existing)
    {
        var old = OldOnes(existing);
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("attachments", out _))
            return old;
        var listed = body.Items("attachments").Select(attachment => attachment.Get("id")?.ToString()).ToHashSet();
        return old.Where(attachment => listed.Contains(attachment.GetText("id")));
    }

    public static int CountAfter(JsonElement body, LocalMessage? existing, IReadOnlyList<UploadedFile> files) =>
        files.Count + Kept(body, existing).Count();

    private static IEnumerable<JsonElement> OldOnes(LocalMessage? existing) => existing?.Json.Items("attachments") ?? [];
}
