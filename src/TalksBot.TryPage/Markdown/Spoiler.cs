using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace TalksBot.TryPage.Markdown;

/// <summary>
/// A button that shows what it hides. What is hidden is not in the page at all, and what is shown stands beside the button and not in
/// it, since there may be links in it; so the button keeps the focus and can hide it again.
/// </summary>
public sealed class Spoiler : ComponentBase
{
    private bool isShown;

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "md-spoiler");
        builder.AddAttribute(3, "aria-expanded", isShown ? "true" : "false");
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, Toggle));
        builder.AddContent(5, "Spoiler");
        builder.CloseElement();
        if (isShown)
        {
            builder.OpenElement(6, "span");
            builder.AddAttribute(7, "class", "md-spoiler-text");
            builder.AddContent(8, ChildContent);
            builder.CloseElement();
        }
    }

    /// <summary>Shows what it hides, or hides it again.</summary>
    internal void Toggle() => isShown = !isShown;
}
