using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Interactions;

public sealed class AnswerTests
{
    [Fact]
    public async Task A_quick_answer_is_the_first_response()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash("ask", call => Handlers.Say("Hello " + call.Caller.DisplayName)));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);

        var answer = await peer.CallbackAsync(100);
        Assert.Equal(4, answer.Type);
        Assert.Equal("Hello Ada", answer.Text);
    }
}
