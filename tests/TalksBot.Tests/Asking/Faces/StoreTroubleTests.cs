using Microsoft.Extensions.Logging;

namespace TalksBot.Tests.Asking.Faces;

public sealed class StoreTroubleTests
{
    [Fact]
    public async Task A_damaged_store_is_told_to_the_member_and_to_the_operators_and_the_bot_lives_on()
    {
        using var bot = TalkingBot.With();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(bot.StorePath + "-wal");
        File.Delete(bot.StorePath + "-shm");
        await File.WriteAllBytesAsync(bot.StorePath, [.. Enumerable.Repeat((byte)'x', 8192)], TestContext.Current.CancellationToken);

        using var later = bot.Restarted(migrate: false);
        foreach (var reply in new[]
        {
            await later.Slash("ask", ("question", "tolls")),
            await later.Slash("timeline"),
            await later.Slash("sources"),
            await later.Slash("help"),
            await later.Press("show:1:1"),
            await later.Press("page:2:1:s"),
            await later.Submit("dispute:1:1", "x"),
            await later.CheckQuote("“x y z”"),
        })
        {
            Assert.Equal("The fact store is damaged, so I cannot answer. The operators have been told.", reply.Text());
            Assert.True(reply.IsPrivate());
        }

        Assert.Empty(await later.Complete("who", "name", "l"));
        Assert.All(later.Log.Lines, line => Assert.Equal(LogLevel.Error, line.Level));
        Assert.Contains("put the newest backup in its place", later.Log.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_store_still_answers_and_says_when_it_cannot_keep_a_dispute()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        using var locked = StoreTricks.LockForWriting(bot);

        var answer = await bot.Slash("quote", ("speaker", "Lind"));
        var dispute = await bot.Submit("dispute:1:1", "not so");

        Assert.StartsWith("> “We will", answer.Text(), StringComparison.Ordinal);
        Assert.StartsWith("The fact store is busy right now.", dispute.Text(), StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("locked by another process", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_question_that_cannot_be_kept_is_answered_without_buttons_to_turn_the_page()
    {
        using var bot = TalkingBot.With(TestTalks.Many(13));
        using var locked = StoreTricks.LockForWriting(bot);

        var answer = await bot.Slash("ask", ("question", "quotes by Karin Holm " + string.Concat(Enumerable.Repeat("on the lighthouse and the lighthouse ", 3))));

        Assert.Contains("1–5 of 13", answer.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Buttons(), button => button.Label == "Next");
    }
}
