using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.TryPage.Markdown;

namespace TalksBot.TryPage.Tests.Markdown;

/// <summary>A text as the page has it, without the element around all of it.</summary>
internal static class Shown
{
    private const string Opening = "<div class=\"md\">";
    private const string Closing = "</div>";

    private static readonly ServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    public static async Task<string> AsHtmlAsync(string text)
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return Unwrap(await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<MarkdownView>(Parameters(text))).ToHtmlString()));
    }

    /// <summary>After its first button was pressed so many times.</summary>
    public static async Task<string> AfterPressingAsync(string text, int times)
    {
        await using var renderer = new PressableRenderer();
        return Unwrap(await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = renderer.BeginRenderingComponent(typeof(MarkdownView), Parameters(text));
            for (var left = times; left > 0; left--)
            {
                await renderer.PressAsync();
            }

            return root.ToHtmlString();
        }));
    }

    private static ParameterView Parameters(string text) => ParameterView.FromDictionary(new Dictionary<string, object?>
    {
        [nameof(MarkdownView.Text)] = text,
        [nameof(MarkdownView.Names)] = new KnownNames(),
    });

    private static string Unwrap(string html)
    {
        Assert.StartsWith(Opening, html, StringComparison.Ordinal);
        Assert.EndsWith(Closing, html, StringComparison.Ordinal);
        return html[Opening.Length..^Closing.Length]
            .Replace("<br />", "<br>", StringComparison.Ordinal)
            .Replace("&#xA;", "\n", StringComparison.Ordinal)
            .Replace("&#x2B;", "+", StringComparison.Ordinal);
    }

    private sealed class KnownNames : IMentionNames
    {
        public string? User(ulong id) => id == 1 ? "Mia <b>" : null;

        public string? Role(ulong id) => id == 2 ? "editors" : null;

        public string? Channel(ulong id) => id == 3 ? "newsroom" : null;
    }

    // The renderer behind HtmlRenderer is the only one of the framework's that can be pressed.
#pragma warning disable BL0006
    private sealed class PressableRenderer() : StaticHtmlRenderer(Services, NullLoggerFactory.Instance)
    {
        // Handlers are numbered in the order in which they are first rendered.
        public Task PressAsync() => DispatchEventAsync(1, null, new MouseEventArgs());
    }
#pragma warning restore BL0006
}
