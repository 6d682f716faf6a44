using System.Text.Json;

namespace TalksBot.Discord.Interactions;

/// <summary>The options of a command, and which of them is being typed.</summary>
internal sealed record ReadOptions(OptionValues Values)
{
    public string? Focused { get; init; }
    public string Typed { get; init; } = "";
    public OptionType FocusedType { get; init; } = OptionType.Text;
}

internal static class OptionReader
{
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;
    private const int LastKnownType = 11;

    private static readonly ReadOptions s_none = new(OptionValues.None);

    /// <summary>Null when an option is of a type unknown here.</summary>
    public static ReadOptions? Read(ReadOnlySpan<byte> options)
    {
        if (options.IsEmpty)
        {
            return s_none;
        }

        var state = new State();
        if (!ReadList(options, state))
        {
            return null;
        }

        return new(new OptionValues(state.Values, state.Path))
        {
            Focused = state.Focused,
            Typed = state.Typed,
            FocusedType = state.FocusedType,
        };
    }

    private static bool ReadList(ReadOnlySpan<byte> options, State state)
    {
        var reader = new Utf8JsonReader(options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (!ReadOne(Json.CutHere(ref reader, options), state))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadOne(ReadOnlySpan<byte> option, State state)
    {
        var reader = new Utf8JsonReader(option);
        string? name = null, text = null;
        object? value = null;
        long type = 0;
        var focused = false;
        ReadOnlySpan<byte> nested = default;
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("name"u8))
            {
                name = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                type = Json.Whole(ref reader) ?? 0;
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                value = Value(ref reader);
                text = Json.TextHere(ref reader);
            }
            else if (reader.ValueTextEquals("focused"u8))
            {
                focused = Json.IsTrue(ref reader);
            }
            else if (reader.ValueTextEquals("options"u8))
            {
                nested = Json.Cut(ref reader, option);
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        if (name is null || type is < Subcommand or > LastKnownType)
        {
            return false;
        }

        if (type is Subcommand or SubcommandGroup)
        {
            state.Path = state.Path is null ? name : $"{state.Path} {name}";
            return nested.IsEmpty || ReadList(nested, state);
        }

        if (focused)
        {
            state.Focused = name;
            state.Typed = text ?? "";
            state.FocusedType = (OptionType)type;
        }

        if (value is not null)
        {
            state.Values[name] = value;
        }

        return true;
    }

    private static object? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number => reader.GetDouble(),
        _ => null,
    };

    private sealed class State
    {
        public Dictionary<string, object> Values { get; } = [];
        public string? Path { get; set; }
        public string? Focused { get; set; }
        public string Typed { get; set; } = "";
        public OptionType FocusedType { get; set; }
    }
}
