namespace TalksBot.Discord.Interactions;

/// <summary>Brings what is sent within Discord's limits, so that Discord never refuses it. What fits already comes back as it was.</summary>
internal static class Fit
{
    public const int MostComponents = 40;
    public const int MostText = 4000;
    public const int MostFiles = 10;
    public const int MostChoices = 25;
    public const int DefaultFileLimit = 10 * 1024 * 1024;

    /// <summary>Beyond about 10,170 bytes Discord answers 500, although 4,000 characters may have up to 12,000.</summary>
    public const int MostTextBytes = 10_000;

    private const int MostRequestBytes = 25 * 1024 * 1024;
    private const int LongestCustomId = 100;

    /// <summary>The message with texts shortened, surplus parts left out, and no file over <paramref name="fileLimit"/> bytes nor anything that shows one.</summary>
    public static MessageBody Message(MessageBody body, long fileLimit)
    {
        var files = Files(body.Files, fileLimit);
        var fitter = new ComponentFitter(body.Files, files);
        var components = fitter.All(body.Components, 0);
        if (components.Count == 0)
        {
            components = [new Component.Text("…")];
        }

        return ReferenceEquals(components, body.Components) && ReferenceEquals(files, body.Files)
            ? body
            : new MessageBody(components) { Files = files };
    }

    public static ModalForm Form(ModalForm form) => new(
        CustomId(form.CustomId),
        Label(form.Title, 45),
        [.. form.Fields.Take(5).Select(Field)]);

    /// <summary>At most 25 choices. One whose value is over the limit is left out: cut, it would come back as another value.</summary>
    public static IEnumerable<Choice> Choices(IReadOnlyList<Choice> choices) => choices
        .Where(choice => choice.Name.Length > 0 && choice.Value.Length is > 0 and <= 100)
        .Take(MostChoices);

    public static string CustomId(string id) => id.Length <= LongestCustomId ? id : Markdown.Shorten(id, LongestCustomId);

    /// <summary>A text that Discord requires to be there, so an empty one becomes "…".</summary>
    public static string Label(string text, int longest) => text.Length == 0 ? "…" : Markdown.Shorten(text, longest);

    /// <summary>A text that may be missing: empty becomes null.</summary>
    public static string? Optional(string? text, int longest) => string.IsNullOrEmpty(text) ? null : Markdown.Shorten(text, longest);

    private static ModalField Field(ModalField field)
    {
        var longest = field.MaxLength is { } most ? Math.Clamp(most, 1, MostText) : (int?)null;
        return new(CustomId(field.CustomId), Label(field.Label, 45))
        {
            Description = Optional(field.Description, 100),
            Value = Optional(field.Value, longest ?? MostText),
            Placeholder = Optional(field.Placeholder, 100),
            Paragraph = field.Paragraph,
            Required = field.Required,
            MaxLength = longest,
        };
    }

    private static IReadOnlyList<FileUpload> Files(IReadOnlyList<FileUpload> files, long fileLimit)
    {
        if (files.Count == 0)
        {
            return files;
        }

        var kept = new List<FileUpload>(files.Count);
        long total = 0;
        foreach (var file in files)
        {
            if (file.Content.Length <= fileLimit && total + file.Content.Length <= MostRequestBytes && kept.Count < MostFiles)
            {
                total += file.Content.Length;
                kept.Add(file.Description.Length <= 1024 ? file : file with { Description = Markdown.Shorten(file.Description, 1024) });
            }
        }

        return kept.SequenceEqual(files) ? files : kept;
    }
}
