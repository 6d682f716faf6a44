using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>Buttons: what each style needs and forbids.</summary>
internal static class ButtonRules
{
    private const int Link = 5;
    private const int Premium = 6;

    public static void Check(Problems problems, IdentityRules identities, JsonElement button)
    {
        var style = problems.Whole(button, "style", 1, 6, isRequired: true);
        problems.Text(button, "label", 0, 80);
        problems.Switch(button, "disabled");
        problems.Object(button, "emoji");
        switch (style)
        {
            case Link:
                problems.Url(button, "url", 512, isRequired: true);
                Forbid(problems, button, "custom_id");
                Forbid(problems, button, "sku_id");
                break;
            case Premium:
                if (button.Get("sku_id") is null)
                    problems.Required("sku_id");
                foreach (var other in (ReadOnlySpan<string>)["custom_id", "url", "label", "emoji"])
                    Forbid(problems, button, other);
                break;
            default:
                identities.CustomId(button);
                Forbid(problems, button, "url");
                Forbid(problems, button, "sku_id");
                break;
        }

        if (style != Premium && string.IsNullOrWhiteSpace(button.GetText("label")) && button.Get("emoji") is null)
            problems.Add("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.");
    }

    private static void Forbid(Problems problems, JsonElement button, string name)
    {
        if (button.Get(name) is not null)
            problems.Add(name, "BUTTON_COMPONENT_FIELD_FORBIDDEN", $"A button of this style cannot have \"{name}\".");
    }
}
