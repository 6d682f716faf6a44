using System.Text.Json;
using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Composing;

public sealed class CommandListTests(BrowserFixture browser) : PageTest(browser)
{
    private ILocator Offered => Tab.Page.GetByRole(AriaRole.Listbox, new() { Name = "Commands" }).GetByRole(AriaRole.Option);

    private ILocator Picked => Tab.Page.GetByRole(AriaRole.Option, new() { Selected = true });

    [Fact]
    public async Task A_slash_lists_the_commands_as_the_bot_registered_them()
    {
        var registered = Bot.Discord.Commands(null).Where(command => command.Type == 1).OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
        await Tab.Composer.FillAsync("/");

        await Expect(Offered).ToHaveCountAsync(registered.Count);
        Assert.NotEmpty(registered);
        foreach (var (command, index) in registered.Select((command, index) => (command, index)))
        {
            var line = Offered.Nth(index);
            await Expect(line.Locator("strong")).ToHaveTextAsync($"/{command.Name}");
            await Expect(line).ToContainTextAsync(command.Json.GetProperty("description").GetString()!);
            await Expect(line.Locator("code")).ToHaveTextAsync([.. OptionsOf(command.Json).Select(NameOf)]);
            await Expect(line.Locator("code.required")).ToHaveTextAsync([.. OptionsOf(command.Json).Where(IsRequired).Select(NameOf)]);
        }
    }

    [Fact]
    public async Task The_form_of_a_command_shows_its_options_as_they_are_registered()
    {
        foreach (var command in Bot.Discord.Commands(null).Where(command => command.Type == 1))
        {
            await Tab.BeginAsync(command.Name);
            foreach (var (option, index) in OptionsOf(command.Json).Select((option, index) => (option, index)))
            {
                await Expect(Tab.Page.Locator($"label[for=option-{index}]")).ToHaveTextAsync(IsRequired(option) ? $"{NameOf(option)} required" : NameOf(option));
                await Expect(Tab.Option(index)).ToHaveAccessibleDescriptionAsync(option.GetProperty("description").GetString()!);
            }

            await Tab.Button("Cancel").ClickAsync();
            await Expect(Tab.Composer).ToBeFocusedAsync();
        }
    }

    [Theory]
    [InlineData("Tab")]
    [InlineData("Enter")]
    public async Task Arrow_keys_and_a_key_pick_a_command(string key)
    {
        await Tab.Composer.FillAsync("/");
        await Expect(Picked).ToContainTextAsync("/ask");
        await Tab.Composer.PressAsync("ArrowDown");
        await Tab.Composer.PressAsync("ArrowDown");
        await Tab.Composer.PressAsync("ArrowUp");
        await Expect(Picked).ToContainTextAsync("/compare");

        await Tab.Composer.PressAsync(key);

        await Expect(Tab.Page.GetByRole(AriaRole.Group, new() { Name = "/compare" })).ToBeVisibleAsync();
        await Expect(Tab.Option(0)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Typing_narrows_the_list_and_Escape_closes_it()
    {
        await Tab.Composer.FillAsync("/tim");
        await Expect(Offered).ToHaveCountAsync(1);
        await Expect(Picked).ToContainTextAsync("/timeline");

        await Tab.Composer.PressAsync("Escape");

        await Expect(Offered).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_command_that_nobody_registered_is_not_sent()
    {
        await Tab.Composer.FillAsync("/nothing");
        await Tab.Composer.PressAsync("Enter");

        await Expect(Tab.Page.GetByText("No command here is called /nothing.")).ToBeVisibleAsync();
        await Expect(Tab.Messages).ToHaveCountAsync(0);
    }

    private static JsonElement.ArrayEnumerator OptionsOf(JsonElement command) => command.TryGetProperty("options", out var options) ? options.EnumerateArray() : default;

    private static string NameOf(JsonElement option) => option.GetProperty("name").GetString()!;

    private static bool IsRequired(JsonElement option) => option.TryGetProperty("required", out var required) && required.GetBoolean();
}
