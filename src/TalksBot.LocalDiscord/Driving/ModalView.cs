using System.Text.Json;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>A form that the bot opened.</summary>
public sealed class ModalView
{
    internal ModalView(JsonElement data, InteractionDraft openedBy)
    {
        (Json, OpenedBy) = (data, openedBy);
        Fields = [.. ComponentView.AllOf(data).Where(component => component.CustomId is not null)];
    }

    /// <summary>The data of the callback.</summary>
    public JsonElement Json { get; }

    public string CustomId => Json.GetText("custom_id") ?? "";

    public string Title => Json.GetText("title") ?? "";

    /// <summary>The fields in order; each label is the one that the form shows.</summary>
    public IReadOnlyList<ComponentView> Fields { get; }

    internal InteractionDraft OpenedBy { get; }
}
