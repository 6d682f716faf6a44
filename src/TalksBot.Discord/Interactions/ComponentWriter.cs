using System.Text.Json;

namespace TalksBot.Discord.Interactions;

/// <summary>Components as Discord writes them; limits are <see cref="Fit"/>'s business.</summary>
internal static class ComponentWriter
{
    public static void Write(Utf8JsonWriter writer, Component component)
    {
        writer.WriteStartObject();
        switch (component)
        {
            case Component.Text text:
                writer.WriteNumber("type"u8, 10);
                writer.WriteString("content"u8, text.Markdown);
                break;
            case Component.Separator separator:
                writer.WriteNumber("type"u8, 14);
                writer.WriteBoolean("divider"u8, separator.Line);
                writer.WriteNumber("spacing"u8, separator.Wide ? 2 : 1);
                break;
            case Component.Section section:
                writer.WriteNumber("type"u8, 9);
                WriteAll(writer, section.Texts);
                writer.WritePropertyName("accessory"u8);
                Write(writer, section.Accessory);
                break;
            case Component.Thumbnail picture:
                writer.WriteNumber("type"u8, 11);
                WriteMedia(writer, picture.Url, picture.Description);
                break;
            case Component.Gallery gallery:
                writer.WriteNumber("type"u8, 12);
                WriteItems(writer, gallery.Items);
                break;
            case Component.Container container:
                writer.WriteNumber("type"u8, 17);
                if (container.AccentColor is { } color)
                {
                    writer.WriteNumber("accent_color"u8, color & 0xFFFFFF);
                }

                WriteAll(writer, container.Children);
                break;
            case Component.Row row:
                writer.WriteNumber("type"u8, 1);
                WriteAll(writer, row.Items);
                break;
            case Component.Button button:
                writer.WriteNumber("type"u8, 2);
                writer.WriteNumber("style"u8, (int)button.Style);
                writer.WriteString("label"u8, button.Label);
                writer.WriteString("custom_id"u8, button.CustomId);
                if (button.Disabled)
                {
                    writer.WriteBoolean("disabled"u8, true);
                }

                break;
            case Component.LinkButton link:
                writer.WriteNumber("type"u8, 2);
                writer.WriteNumber("style"u8, 5);
                writer.WriteString("label"u8, link.Label);
                writer.WriteString("url"u8, link.Url);
                break;
            case Component.Select select:
                WriteSelect(writer, select);
                break;
            default:
                throw new InvalidOperationException($"No such component: {component.GetType().Name}.");
        }

        writer.WriteEndObject();
    }

    /// <summary>A text input inside its label.</summary>
    public static void WriteField(Utf8JsonWriter writer, ModalField field)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, 18);
        writer.WriteString("label"u8, field.Label);
        WriteOptional(writer, "description"u8, field.Description);
        writer.WriteStartObject("component"u8);
        writer.WriteNumber("type"u8, 4);
        writer.WriteString("custom_id"u8, field.CustomId);
        writer.WriteNumber("style"u8, field.Paragraph ? 2 : 1);
        writer.WriteBoolean("required"u8, field.Required);
        WriteOptional(writer, "value"u8, field.Value);
        WriteOptional(writer, "placeholder"u8, field.Placeholder);
        if (field.MaxLength is { } longest)
        {
            writer.WriteNumber("max_length"u8, longest);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<Component> components)
    {
        writer.WriteStartArray("components"u8);
        foreach (var component in components)
        {
            Write(writer, component);
        }

        writer.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter writer, IReadOnlyList<GalleryItem> items)
    {
        writer.WriteStartArray("items"u8);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            WriteMedia(writer, item.Url, item.Description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMedia(Utf8JsonWriter writer, string url, string description)
    {
        writer.WriteStartObject("media"u8);
        writer.WriteString("url"u8, url);
        writer.WriteEndObject();
        WriteOptional(writer, "description"u8, description);
    }

    private static void WriteSelect(Utf8JsonWriter writer, Component.Select select)
    {
        writer.WriteNumber("type"u8, 3);
        writer.WriteString("custom_id"u8, select.CustomId);
        WriteOptional(writer, "placeholder"u8, select.Placeholder);
        writer.WriteStartArray("options"u8);
        foreach (var entry in select.Entries)
        {
            writer.WriteStartObject();
            writer.WriteString("label"u8, entry.Label);
            writer.WriteString("value"u8, entry.Value);
            WriteOptional(writer, "description"u8, entry.Description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }
}
