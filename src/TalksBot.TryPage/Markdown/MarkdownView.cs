using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace TalksBot.TryPage.Markdown;

/// <summary>
/// Shows a text with Discord's Markdown. It is written element by element, never as markup, so that no text can become HTML.
/// </summary>
public sealed class MarkdownView : ComponentBase
{
    private string? parsed;
    private MarkdownDocument? document;

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public IMentionNames Names { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (parsed != Text)
        {
            parsed = Text;
            document = Text.Length <= DiscordMarkdown.LongestText ? DiscordMarkdown.Parse(Text) : null;
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "div");

        // Another text gets other elements: a spoiler that was opened in the old one is closed in the new.
        builder.SetKey(Text);
        builder.AddAttribute(1, "class", "md");
        if (document is null)
        {
            builder.AddContent(2, Text);
        }
        else
        {
            new BlockWriter(builder, new InlineWriter(builder, Names)).Write(document);
        }

        builder.CloseElement();
    }
}
