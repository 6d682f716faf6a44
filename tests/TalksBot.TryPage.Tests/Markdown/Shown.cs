using Microsoft.AspNetCore.Components;
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

    /// <summary>After its first spoiler was pressed so many times.</summary>
    public static async Task<string> AfterPressingAsync(string text, int times)
    {
        var spoilers = new KeptSpoilers();
        await using var services = new ServiceCollection().AddSingleton<IComponentActivator>(spoilers).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return Unwrap(await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = renderer.BeginRenderingComponent<MarkdownView>(Parameters(text));
            var first = spoilers.All[0];
            for (var left = times; left > 0; left--)
            {
                await EventCallback.Factory.Create(first, first.Toggle).InvokeAsync();
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

    // The renderer presses nothing by itself; whoever makes the components can.
    private sealed class KeptSpoilers : IComponentActivator
    {
        public List<Spoiler> All { get; } = [];

        public IComponent CreateInstance(Type componentType)
        {
            var component = (IComponent)Activator.CreateInstance(componentType)!;
            if (component is Spoiler spoiler)
            {
                All.Add(spoiler);
            }

            return component;
        }
    }
}
