using System.Globalization;
using System.Text.Json;

namespace TalksBot.Discord.Interactions;

/// <summary>The bodies that go to Discord. Every message and every edit pings nobody and is Components V2.</summary>
internal static class ReplyWriter
{
    private const int Ephemeral = 1 << 6;
    private const int ComponentsV2 = 1 << 15;

    /// <summary>A first answer with a new message (type 4).</summary>
    public static void WriteMessageCallback(Utf8JsonWriter writer, MessageBody body, bool ephemeral)
    {
        WriteCallbackStart(writer, 4);
        WriteMessage(writer, body, ephemeral, isEdit: false);
        writer.WriteEndObject();
    }

    /// <summary>A first answer that rewrites the message of the component (type 7).</summary>
    public static void WriteUpdateCallback(Utf8JsonWriter writer, MessageBody body)
    {
        WriteCallbackStart(writer, 7);
        WriteMessage(writer, body, ephemeral: false, isEdit: true);
        writer.WriteEndObject();
    }

    /// <summary>A deferral: type 5 promises a new message, type 6 leaves the component's message as it is.</summary>
    public static void WriteDeferral(Utf8JsonWriter writer, bool keepsMessage, bool ephemeral)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, keepsMessage ? 6 : 5);
        if (!keepsMessage && ephemeral)
        {
            // A deferral takes no other flag; Components V2 is set by the edit that brings the answer.
            writer.WriteStartObject("data"u8);
            writer.WriteNumber("flags"u8, Ephemeral);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>A follow-up to an interaction.</summary>
    public static void WriteFollowUp(Utf8JsonWriter writer, MessageBody body, bool ephemeral)
    {
        writer.WriteStartObject();
        WriteContents(writer, body, ComponentsV2 | (ephemeral ? Ephemeral : 0), isEdit: false);
        writer.WriteEndObject();
    }

    /// <summary>An edit of a message, through the interaction or on the bot's own account.</summary>
    public static void WriteEdit(Utf8JsonWriter writer, MessageBody body)
    {
        writer.WriteStartObject();
        WriteContents(writer, body, ComponentsV2, isEdit: true);
        writer.WriteEndObject();
    }

    /// <summary>A message on the bot's own account, which Discord takes once per nonce.</summary>
    public static void WriteChannelMessage(Utf8JsonWriter writer, MessageBody body, string nonce)
    {
        writer.WriteStartObject();
        writer.WriteString("nonce"u8, nonce);
        writer.WriteBoolean("enforce_nonce"u8, true);
        WriteContents(writer, body, ComponentsV2, isEdit: false);
        writer.WriteEndObject();
    }

    public static void WriteChoices(Utf8JsonWriter writer, IReadOnlyList<Choice> choices, OptionType type)
    {
        WriteCallbackStart(writer, 8);
        writer.WriteStartObject("data"u8);
        writer.WriteStartArray("choices"u8);
        foreach (var choice in Fit.Choices(choices))
        {
            var whole = 0L;
            if (type == OptionType.Whole && !long.TryParse(choice.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole))
            {
                continue;
            }

            writer.WriteStartObject();
            writer.WriteString("name"u8, Markdown.Shorten(choice.Name, 100));
            if (type == OptionType.Whole)
            {
                writer.WriteNumber("value"u8, whole);
            }
            else
            {
                writer.WriteString("value"u8, choice.Value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteForm(Utf8JsonWriter writer, ModalForm form)
    {
        var fitted = Fit.Form(form);
        WriteCallbackStart(writer, 9);
        writer.WriteStartObject("data"u8);
        writer.WriteString("custom_id"u8, fitted.CustomId);
        writer.WriteString("title"u8, fitted.Title);
        writer.WriteStartArray("components"u8);
        foreach (var field in fitted.Fields)
        {
            ComponentWriter.WriteField(writer, field);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteCallbackStart(Utf8JsonWriter writer, int type)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, type);
    }

    private static void WriteMessage(Utf8JsonWriter writer, MessageBody body, bool ephemeral, bool isEdit)
    {
        writer.WriteStartObject("data"u8);
        WriteContents(writer, body, ComponentsV2 | (ephemeral ? Ephemeral : 0), isEdit);
        writer.WriteEndObject();
    }

    private static void WriteContents(Utf8JsonWriter writer, MessageBody body, int flags, bool isEdit)
    {
        writer.WriteNumber("flags"u8, flags);
        writer.WriteStartObject("allowed_mentions"u8);
        writer.WriteStartArray("parse"u8);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartArray("components"u8);
        foreach (var component in body.Components)
        {
            ComponentWriter.Write(writer, component);
        }

        writer.WriteEndArray();

        // An edit lists the files that the message has afterwards: without the list, old ones would stay, or new ones come twice on a repeat.
        if (isEdit || body.Files.Count > 0)
        {
            WriteAttachments(writer, body.Files);
        }
    }

    private static void WriteAttachments(Utf8JsonWriter writer, IReadOnlyList<FileUpload> files)
    {
        writer.WriteStartArray("attachments"u8);
        for (var i = 0; i < files.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, i.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("filename"u8, files[i].Name);
            if (files[i].Description.Length > 0)
            {
                writer.WriteString("description"u8, files[i].Description);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
