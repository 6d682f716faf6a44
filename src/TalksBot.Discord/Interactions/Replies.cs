namespace TalksBot.Discord.Interactions;

/// <summary>What goes back for a call. A reply is a return value: nobody calls Discord half-way.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>A new message in the channel, or with <paramref name="OnlyForAsker"/> one that only the caller sees.</summary>
    public sealed record Message(MessageBody Body, bool OnlyForAsker = false) : Reply;

    /// <summary>Rewrites the message that the pressed component sits on; only for <see cref="ComponentPress"/> and forms opened from one.</summary>
    public sealed record Update(MessageBody Body) : Reply;

    /// <summary>Opens a form; only for <see cref="SlashCall"/>, <see cref="MessageCall"/> and <see cref="ComponentPress"/>.</summary>
    public sealed record Form(ModalForm Modal) : Reply;

    /// <summary>A text that only the caller sees: refusals and errors.</summary>
    public static Message Private(string text) => new(MessageBody.Of(text), OnlyForAsker: true);
}

/// <summary>A message in Components V2: at most 40 components in all, 4,000 characters of text in all. What exceeds a limit is shortened by the transport, never refused by Discord.</summary>
public sealed record MessageBody(IReadOnlyList<Component> Components)
{
    /// <summary>Files that components show by <c>attachment://name</c>.</summary>
    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    public static MessageBody Of(params IReadOnlyList<Component> components) => new(components);

    public static MessageBody Of(string text) => new([new Component.Text(text)]);
}

/// <summary>A file sent along. <see cref="Name"/> is ASCII.</summary>
public sealed record FileUpload(string Name, ReadOnlyMemory<byte> Content, string Description);

/// <summary>The components of a message (Components V2).</summary>
public abstract record Component
{
    private Component() { }

    /// <summary>Discord Markdown, 1 to 4,000 characters. Text from people goes through <see cref="Markdown.Escape"/> first.</summary>
    public sealed record Text(string Markdown) : Component;

    public sealed record Separator(bool Line = true, bool Wide = false) : Component;

    /// <summary>1 to 3 texts with a button or a picture beside them.</summary>
    public sealed record Section(IReadOnlyList<Text> Texts, Component Accessory) : Component;

    public sealed record Thumbnail(string Url, string Description) : Component;

    public sealed record Gallery(IReadOnlyList<GalleryItem> Items) : Component;

    /// <summary>A framed group; <paramref name="AccentColor"/> is 0xRRGGBB or null.</summary>
    public sealed record Container(IReadOnlyList<Component> Children, int? AccentColor = null) : Component;

    /// <summary>1 to 5 buttons, or one select.</summary>
    public sealed record Row(IReadOnlyList<Component> Items) : Component;

    /// <summary>A button that comes back as a <see cref="ComponentPress"/> with <paramref name="CustomId"/> (1 to 100 characters, unique in the message).</summary>
    public sealed record Button(string CustomId, string Label, ButtonStyle Style = ButtonStyle.Secondary, bool Disabled = false) : Component;

    public sealed record LinkButton(string Url, string Label) : Component;

    public sealed record Select(string CustomId, IReadOnlyList<SelectEntry> Entries, string? Placeholder = null) : Component;
}

public sealed record GalleryItem(string Url, string Description);

public sealed record SelectEntry(string Label, string Value, string? Description = null);

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
}

/// <summary>A form: 1 to 5 fields; <see cref="CustomId"/> comes back with the <see cref="ModalSubmit"/>.</summary>
public sealed record ModalForm(string CustomId, string Title, IReadOnlyList<ModalField> Fields);

/// <summary>One text input of a form.</summary>
public sealed record ModalField(string CustomId, string Label)
{
    public string? Description { get; init; }
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public bool Paragraph { get; init; }
    public bool Required { get; init; } = true;
    public int? MaxLength { get; init; }
}
