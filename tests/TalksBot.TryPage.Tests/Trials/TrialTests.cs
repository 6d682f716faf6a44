using TalksBot.LocalDiscord.World;
using TalksBot.TryPage.Trials;

namespace TalksBot.TryPage.Tests.Trials;

public sealed class TrialTests
{
    private readonly QuietBot bot = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_moderator_sees_the_moderators_channel()
    {
        await using var trial = await Trial.OpenAsync(bot, Ct);

        Assert.Equal(
            [("member", "talks newsroom"), ("moderator", "talks moderators newsroom"), ("newsroom editor", "talks newsroom")],
            trial.People.Select(person => (person.Role, string.Join(' ', person.Channels.Select(channel => channel.Name)))));
    }

    [Fact]
    public async Task Each_person_has_permissions_of_their_own()
    {
        await using var trial = await Trial.OpenAsync(bot, Ct);
        bool May(int person, LocalChannel channel) => trial.People[person].Member.In(channel).HasFlag(Permissions.ManageMessages);

        Assert.False(May(0, trial.Discord.Newsroom));
        Assert.True(May(1, trial.Discord.Talks));
        Assert.True(May(2, trial.Discord.Newsroom));
        Assert.False(May(2, trial.Discord.Talks));
    }

    [Fact]
    public async Task A_reset_forgets_between_stop_and_start_and_puts_everything_back()
    {
        await using var trial = await Trial.OpenAsync(bot, Ct);
        await trial.StartBotAsync(Ct);
        trial.Discord.As(trial.Discord.Member).InChannel(trial.Discord.Talks).Say("hello");
        trial.Clock.Move(TimeSpan.FromDays(1));

        await trial.ResetAsync(Ct);

        Assert.Equal(["start", "stop", "forget", "start"], bot.Calls);
        Assert.Empty(trial.Discord.World.Messages.In(trial.Discord.Talks));
        Assert.Equal(TimeSpan.Zero, trial.Clock.Ahead);
    }

    [Fact]
    public async Task Each_trial_has_a_token_that_nobody_can_guess()
    {
        await using var one = await Trial.OpenAsync(bot, Ct);
        await using var other = await Trial.OpenAsync(bot, Ct);

        Assert.NotEqual(one.Discord.Token, other.Discord.Token);
        Assert.InRange(one.Discord.Token.Length, 32, 100);
    }

    private sealed class QuietBot : ITrialBot
    {
        public List<string> Calls { get; } = [];

        public DateTimeOffset? NextRecap => null;

        public Task StartAsync(Uri apiUrl, string token, TimeProvider clock, CancellationToken ct)
        {
            Calls.Add("start");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken ct)
        {
            Calls.Add("stop");
            return Task.CompletedTask;
        }

        public void Forget() => Calls.Add("forget");
    }
}
