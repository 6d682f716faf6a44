using System.Text.Json;
using TalksBot.LocalDiscord.Commands;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>Fills a registered command in, as strictly as Discord's client: no option that isn't there, none of the wrong kind.</summary>
internal sealed class SlashData(RegisteredCommand command, string[] path, IReadOnlyList<SlashOption> given, ResolvedData resolved)
{
    private const int Attachment = 11;

    /// <param name="focused">The option that is being typed, for autocomplete; required options may then be missing.</param>
    public ReadOnlyMemory<byte> Write(string? focused) => JsonBytes.Object(writer =>
    {
        writer.WriteId("id", command.Id);
        writer.WriteString("name", command.Name);
        writer.WriteNumber("type", command.Type);
        if (command.GuildId is { } guildId)
            writer.WriteId("guild_id", guildId);
        writer.WriteStartArray("options");
        WriteLevel(writer, command.Json, 0, focused);
        writer.WriteEndArray();
        resolved.Write(writer);
    });

    private void WriteLevel(Utf8JsonWriter writer, JsonElement owner, int depth, string? focused)
    {
        if (depth < path.Length)
        {
            var name = path[depth];
            var next = owner.Items("options").FirstOrDefault(option => option.GetText("name") == name && option.GetLong("type") is 1 or 2);
            if (next.ValueKind == JsonValueKind.Undefined)
                throw new InvalidOperationException($"/{command.Name} has no sub-command '{name}'.");
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteNumber("type", next.GetLong("type")!.Value);
            writer.WriteStartArray("options");
            WriteLevel(writer, next, depth + 1, focused);
            writer.WriteEndArray();
            writer.WriteEndObject();
            return;
        }

        var options = owner.Items("options").ToList();
        if (options.Any(option => option.GetLong("type") is 1 or 2))
            throw new InvalidOperationException($"/{command.Name} {string.Join(' ', path)} needs a sub-command.");
        if (given.FirstOrDefault(option => options.All(known => known.GetText("name") != option.Name)) is { } unknown)
            throw new InvalidOperationException($"/{command.Name} has no option '{unknown.Name}'.");
        foreach (var option in options)
            WriteOption(writer, option, focused);
    }

    private void WriteOption(Utf8JsonWriter writer, JsonElement option, string? focused)
    {
        var name = option.GetText("name")!;
        if (given.FirstOrDefault(value => value.Name == name) is not { } value)
        {
            if (option.IsTrue("required") && focused is null)
                throw new InvalidOperationException($"/{command.Name} needs the option '{name}'.");
            return;
        }

        var type = (int)option.GetLong("type")!.Value;
        var isFocused = name == focused;
        if (isFocused && !option.IsTrue("autocomplete"))
            throw new InvalidOperationException($"The option '{name}' of /{command.Name} doesn't complete itself.");
        if (!isFocused)
            Check(option, type, value);
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteNumber("type", type);
        WriteValue(writer, value.Value);
        if (isFocused)
            writer.WriteBoolean("focused", true);
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, object value)
    {
        if (resolved.Add(value) is { } id)
            writer.WriteId("value", id);
        else if (value is long whole)
            writer.WriteNumber("value", whole);
        else if (value is double number)
            writer.WriteNumber("value", number);
        else if (value is bool yes)
            writer.WriteBoolean("value", yes);
        else
            writer.WriteString("value", value.ToString());
    }

    private void Check(JsonElement option, int type, SlashOption given)
    {
        var fits = (type, given.Value) switch
        {
            (3, string text) => text.Length >= (option.GetLong("min_length") ?? 0) && text.Length <= (option.GetLong("max_length") ?? 6000),
            (4, long whole) => InRange(option, whole),
            (10, long or double) => InRange(option, Convert.ToDouble(given.Value, System.Globalization.CultureInfo.InvariantCulture)),
            (5, bool) or (7, World.LocalChannel) or (8, World.LocalRole) or (Attachment, World.LocalAttachment) => true,
            (6, World.LocalMember or World.LocalUser) => true,
            (9, World.LocalMember or World.LocalUser or World.LocalRole) => true,
            _ => false,
        };
        var choices = option.Items("choices").ToList();
        var isOffered = choices.Count == 0 || choices.Any(choice => choice.Get("value")!.Value.ToString() == given.Value.ToString());
        if (!fits || !isOffered)
        {
            throw new InvalidOperationException(
                $"Discord's client would not take '{given.Value}' for the option '{given.Name}' of /{command.Name}.");
        }
    }

    private static bool InRange(JsonElement option, double value) =>
        (option.Get("min_value") is not { } least || value >= least.GetDouble())
        && (option.Get("max_value") is not { } most || value <= most.GetDouble());
}
