using System.Runtime.Versioning;
using TalksBot.EndToEnd.Tests.Running;

namespace TalksBot.EndToEnd.Tests.Starting;

/// <summary>The real process as somebody new runs it, without any setting: what it stores goes with it, however it is ended.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class TryProcessTests : BotTest
{
    private protected override BotSetup? Setup => null;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_try_page_that_is_told_to_stop_ends_well_and_leaves_nothing(int times)
    {
        await PrepareAsync(new BotSetup());
        await using var page = await ServingAsync();
        Assert.Single(Folders());

        await page.TerminateAsync(Ct, times);
        await page.WaitForExitAsync(Ct);

        Assert.Equal(0, page.ExitCode);
        Assert.Empty(page.Errors);
        Assert.Empty(Folders());
    }

    [Fact]
    public async Task What_a_killed_try_page_left_is_swept_by_the_next_and_a_running_ones_is_kept()
    {
        await PrepareAsync(new BotSetup());
        await using var killed = await ServingAsync();
        var left = Assert.Single(Folders());
        killed.Kill();
        await killed.WaitForExitAsync(Ct);
        Assert.Single(Folders());

        await using var next = await ServingAsync();
        var kept = Assert.Single(Folders());
        await using var another = await ServingAsync();

        Assert.NotEqual(left, kept);
        Assert.Contains(kept, Folders());
        Assert.Equal(2, Folders().Length);
    }

    private string[] Folders() => Directory.GetDirectories(Bot.PathOf(""), "talksbot-try-*");

    private async Task<BotProcess> ServingAsync()
    {
        var settings = new Dictionary<string, string?> { ["TMPDIR"] = Bot.PathOf(""), ["TryPage:Url"] = "http://127.0.0.1:0" };
        var page = BotProcess.Start([], settings, Bot.PathOf(""));
        await page.SeeAsync("this is the try page: http://127.0.0.1:", Ct);
        return page;
    }
}
