using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Running;

/// <summary>A tab with the try page, and what one does in it.</summary>
internal sealed class Tab
{
    private readonly ConcurrentQueue<string> troubles = new();

    public Tab(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => troubles.Enqueue($"Script error: {error}");
        page.Console += (_, line) => Note(line.Type == "error", $"Console: {line.Text}");
        page.Request += (_, request) => Note(!new Uri(request.Url).IsLoopback && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"Fetched from elsewhere: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>What the page is never to do: errors in its console, requests to elsewhere.</summary>
    public IEnumerable<string> Troubles => troubles;

    public ILocator Composer => Page.Locator("#composer");

    public ILocator Messages => Page.GetByRole(AriaRole.Article);

    /// <summary>The lines of what the bot did, the newest first.</summary>
    public ILocator Log => Page.GetByRole(AriaRole.Log, new() { Name = "What the bot did" }).GetByRole(AriaRole.Listitem);

    public ILocator Option(int number) => Page.Locator($"#option-{number}");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Status => Page.Locator("header").GetByRole(AriaRole.Status);

    /// <summary>Loads the page and waits until one can type.</summary>
    public async Task OpenAsync(Uri url)
    {
        await Page.GotoAsync(url.ToString());
        await Expect(Composer).ToBeFocusedAsync();
    }

    /// <summary>Opens the form of a command.</summary>
    public async Task BeginAsync(string command)
    {
        await Composer.FillAsync($"/{command} ");
        await Expect(Page.GetByRole(AriaRole.Group, new() { Name = $"/{command}" })).ToBeVisibleAsync();
    }

    /// <summary>Asks; the answer is the message that comes next.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        await BeginAsync("ask");
        await Option(0).FillAsync(question);
        return await NextAsync(() => Button("Send").ClickAsync());
    }

    /// <summary>Uses a command without any option.</summary>
    public async Task<ILocator> UseAsync(string command)
    {
        await BeginAsync(command);
        return await NextAsync(() => Button("Send").ClickAsync());
    }

    public async Task<ILocator> SayAsync(string text)
    {
        await Composer.FillAsync(text);
        return await NextAsync(() => Composer.PressAsync("Enter"));
    }

    /// <summary>Does something that brings one message, and gives that.</summary>
    public async Task<ILocator> NextAsync(Func<Task> act)
    {
        var before = await Messages.CountAsync();
        await act();
        await Expect(Messages).ToHaveCountAsync(before + 1);
        await Expect(Messages.Nth(before)).Not.ToContainTextAsync("is thinking…");
        return Messages.Nth(before);
    }

    private void Note(bool isTrouble, string trouble)
    {
        if (isTrouble)
        {
            troubles.Enqueue(trouble);
        }
    }
}
