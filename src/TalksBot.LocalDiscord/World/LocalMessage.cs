using System.Text.Json;

namespace TalksBot.LocalDiscord.World;

/// <summary>One version of a message; an edit makes another one.</summary>
public sealed class LocalMessage
{
    private string? text;
    private IReadOnlyList<ComponentView>? components;

    public required ulong Id { get; init; }

    public required ulong ChannelId { get; init; }

    public required ulong AuthorId { get; init; }

    /// <summary>The message as Discord gives it out.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Discord's message flags.</summary>
    public required int Flags { get; init; }

    /// <summary>When this version came to be.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>0 for the first version, one more for each edit.</summary>
    public required int Revision { get; init; }

    /// <summary>The only user who sees an ephemeral message; null for a public one.</summary>
    public ulong? OnlyFor { get; init; }

    /// <summary>Whom this version notifies: <c>everyone</c>, <c>user:ID</c>, <c>role:ID</c>.</summary>
    public IReadOnlyList<string> Pings { get; init; } = [];

    /// <summary>Whether it was made with flag EPHEMERAL.</summary>
    public bool IsEphemeral => (Flags & MessageFlags.Ephemeral) != 0;

    /// <summary>Whether it still says that the bot is thinking.</summary>
    public bool IsLoading => (Flags & MessageFlags.Loading) != 0;

    /// <summary>Whether it uses Components V2.</summary>
    public bool IsComponentsV2 => (Flags & MessageFlags.ComponentsV2) != 0;

    /// <summary>All that a reader reads, a line per part: content, embeds, text displays, labels are left out.</summary>
    public string Text => text ??= MessageText.Of(Json);

    /// <summary>Every component at any depth, in reading order.</summary>
    public IReadOnlyList<ComponentView> Components => components ??= ComponentView.AllOf(Json);

    /// <summary>Whether a user sees this message at all.</summary>
    public bool IsVisibleTo(ulong userId) => OnlyFor is null || OnlyFor == userId;

    /// <summary>The interactive component with that <c>custom_id</c>, or else with that label or placeholder.</summary>
    /// <exception cref="InvalidOperationException">There is none, or the label fits several.</exception>
    public ComponentView Component(string customIdOrLabel)
    {
        var interactive = Components.Where(component => component.CustomId is not null).ToList();
        var found = interactive.Where(component => component.CustomId == customIdOrLabel).ToList();
        if (found.Count == 0)
            found = [.. interactive.Where(component => component.Label == customIdOrLabel)];
        if (found is [var one])
            return one;
        var all = string.Join(", ", interactive.Select(component => $"{component.Label} ({component.CustomId})"));
        throw new InvalidOperationException($"{found.Count} components fit '{customIdOrLabel}'; there are: {all}");
    }
}

/// <summary>The message flags that this stand-in knows.</summary>
internal static class MessageFlags
{
    public const int SuppressEmbeds = 1 << 2;
    public const int Ephemeral = 1 << 6;
    public const int Loading = 1 << 7;
    public const int SuppressNotifications = 1 << 12;
    public const int VoiceMessage = 1 << 13;
    public const int ComponentsV2 = 1 << 15;
}
