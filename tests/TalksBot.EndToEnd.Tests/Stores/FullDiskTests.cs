using TalksBot.EndToEnd.Tests.Running;

namespace TalksBot.EndToEnd.Tests.Stores;

public sealed class FullDiskTests : BotTest
{
    private const string Question = "who called the sunday meeting businesslike?";

    private protected override BotSetup? Setup => null;

    [Fact]
    public async Task A_full_disk_is_told_to_the_member_and_the_operator_and_the_bot_answers_on()
    {
        using var disk = SmallDisk.TryMount(megabytes: 8);
        Assert.SkipWhen(disk is null, "Here nothing can be mounted, so no disk can be filled.");
        await StartAsync(new BotSetup { ErrorsExpected = true, Settings = new Dictionary<string, string?> { ["Store:Path"] = disk.PathOf("store.db") } });
        var answer = await Bot.AskAsync(Question, Ct);
        var filler = disk.Fill();

        var refused = await Bot.DisputeAsync(answer, Ct);
        Assert.Equal("The fact store has no room left on its disk. The operators have been told.", refused.Text);
        Assert.True(refused.IsEphemeral);
        Assert.Contains("is full: free some room", Assert.Single(Bot.Log.Errors).Text, StringComparison.Ordinal);
        Assert.StartsWith("> “businesslike”", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);

        File.Delete(filler);
        Assert.Contains("is kept for the moderators", (await Bot.DisputeAsync(answer, Ct)).Text, StringComparison.Ordinal);
        await Bot.StopAsync(Ct);
    }
}
