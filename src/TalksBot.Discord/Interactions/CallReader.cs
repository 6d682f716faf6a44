using System.Text.Json;

namespace TalksBot.Discord.Interactions;

/// <summary>Reads what was called: the <c>data</c> of an interaction, and the message that it sits on.</summary>
internal static class CallReader
{
    private const int ChatInput = 1;
    private const int MessageMenu = 3;
    private const int Ephemeral = 1 << 6;

    /// <summary>Null when it is of a kind that this bot has no handlers for, or lacks what a call needs.</summary>
    public static Call? Read(
        InteractionKind kind, InteractionId id, Caller caller, ReadOnlySpan<byte> data, ReadOnlySpan<byte> message, out OptionType completing)
    {
        completing = OptionType.Text;
        var parts = Parts.Read(data);
        switch (kind)
        {
            case InteractionKind.Command when parts is { Name: { } name, Type: MessageMenu }:
                return MessageReader.Target(parts.Resolved, parts.Target) is { } target ? new MessageCall(id, caller, name, target) : null;
            case InteractionKind.Command when parts is { Name: { } name, Type: ChatInput }:
                return OptionReader.Read(parts.Options) is { } read ? new SlashCall(id, caller, name, read.Values) : null;
            case InteractionKind.Autocomplete when parts.Name is { } name && OptionReader.Read(parts.Options) is { Focused: { } focused } typed:
                completing = typed.FocusedType;
                return new AutocompleteCall(id, caller, name, focused, typed.Typed, typed.Values);
            case InteractionKind.Component when parts is { CustomId: { } customId, ComponentType: 2 or 3 or (>= 5 and <= 8) }:
                var (sitsOn, flags) = MessageReader.IdAndFlags(message);
                return new ComponentPress(id, caller, customId, parts.Values, sitsOn, (flags & Ephemeral) != 0);
            case InteractionKind.Modal when parts.CustomId is { } customId:
                return new ModalSubmit(
                    id, caller, customId, FormReader.Read(parts.Components), message.IsEmpty ? null : MessageReader.IdAndFlags(message).Id);
            default:
                return null;
        }
    }

    private ref struct Parts
    {
        public string? Name;
        public string? CustomId;
        public long Type;
        public long ComponentType;
        public ulong Target;
        public IReadOnlyList<string> Values;
        public ReadOnlySpan<byte> Options;
        public ReadOnlySpan<byte> Resolved;
        public ReadOnlySpan<byte> Components;

        public static Parts Read(ReadOnlySpan<byte> data)
        {
            var parts = new Parts { Values = [] };
            var reader = new Utf8JsonReader(data);
            if (data.IsEmpty || !Json.Enter(ref reader))
            {
                return parts;
            }

            while (Json.Next(ref reader))
            {
                if (reader.ValueTextEquals("name"u8))
                {
                    parts.Name = Json.Text(ref reader);
                }
                else if (reader.ValueTextEquals("custom_id"u8))
                {
                    parts.CustomId = Json.Text(ref reader);
                }
                else if (reader.ValueTextEquals("type"u8))
                {
                    parts.Type = Json.Whole(ref reader) ?? 0;
                }
                else if (reader.ValueTextEquals("component_type"u8))
                {
                    parts.ComponentType = Json.Whole(ref reader) ?? 0;
                }
                else if (reader.ValueTextEquals("target_id"u8))
                {
                    parts.Target = Json.Id(ref reader);
                }
                else if (reader.ValueTextEquals("values"u8))
                {
                    parts.Values = FormReader.Texts(Json.Cut(ref reader, data));
                }
                else if (reader.ValueTextEquals("options"u8))
                {
                    parts.Options = Json.Cut(ref reader, data);
                }
                else if (reader.ValueTextEquals("resolved"u8))
                {
                    parts.Resolved = Json.Cut(ref reader, data);
                }
                else if (reader.ValueTextEquals("components"u8))
                {
                    parts.Components = Json.Cut(ref reader, data);
                }
                else
                {
                    Json.SkipValue(ref reader);
                }
            }

            return parts;
        }
    }
}
