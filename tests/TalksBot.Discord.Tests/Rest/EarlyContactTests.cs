using Microsoft.Extensions.Options;
using TalksBot.Discord.Rest;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Rest;

public sealed class EarlyContactTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_made_once_however_often_it_is_begun()
    {
        await using var peer = await FakeDiscord.StartAsync();
        using var http = Http(peer.ApiUrl);
        var contact = new EarlyContact(http);

        await Task.WhenAll(contact.MakeAsync(Ct), contact.MakeAsync(Ct));
        await contact.MakeAsync(Ct);

        var seen = Assert.Single(peer.Requests);
        Assert.Equal(("GET", "/gateway", null), (seen.Method, seen.Path, seen.Headers.GetValueOrDefault("Authorization")));
    }

    [Fact]
    public async Task An_address_where_nobody_answers_is_left_to_those_who_need_an_answer()
    {
        using var http = Http("http://127.0.0.1:9/api/v10");
        Assert.False(await new EarlyContact(http).MakeAsync(Ct));
    }

    [Fact]
    public async Task Who_stops_does_not_wait_for_it_and_the_next_tries_again()
    {
        await using var peer = await FakeDiscord.StartAsync();
        using var http = Http(peer.ApiUrl);
        var contact = new EarlyContact(http);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => contact.MakeAsync(new CancellationToken(canceled: true)));
        Assert.True(await contact.MakeAsync(Ct));
    }

    private static DiscordHttp Http(string apiUrl) => new(Options.Create(new DiscordOptions { Token = Bot.Token, ApiUrl = apiUrl }), TimeProvider.System);
}
