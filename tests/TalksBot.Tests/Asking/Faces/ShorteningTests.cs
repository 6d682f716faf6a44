using TalksBot.Asking;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Tests.Asking.Faces;

public sealed class ShorteningTests
{
    [Theory]
    [InlineData('x')]
    [InlineData('*')]
    [InlineData('@')]
    public async Task However_long_everything_is_who_when_and_source_stay_and_the_limit_is_kept(char letter)
    {
        using var bot = TalkingBot.With();
        string Long(int length) => new(letter, length);
        var party = new Actor { Id = 1, TalksId = 1, Kind = ActorKind.Party, Key = "p", Name = Long(300) };
        var person = party with { Id = 2, Kind = ActorKind.Person, Role = Long(300), Party = party };
        Fact Make(FactKind kind, long id) => new()
        {
            Id = id,
            Revision = id,
            Key = "k",
            Kind = kind,
            GuildId = 0,
            TalksId = 1,
            Statement = Long(5000),
            Context = Long(2000),
            Actor = kind == FactKind.Date ? null : person,
            On = Day.Of(new DateOnly(2022, 1, 10)),
            Until = kind == FactKind.Date ? Day.Of(new DateOnly(2022, 2, 10)) : null,
            Place = Long(300),
            SaidTo = Long(300),
            Status = EventStatus.Moved,
            Stance = Stance.Demands,
            Participants = [.. Enumerable.Repeat(person, 40)],
            Topics = [.. Enumerable.Range(1, 9).Select(topic => new Topic(topic, 1, "t", Long(300), []))],
            Source = new Source(1, "s", Long(900), Long(300), "https://example.org/" + new string('a', 600), new DateOnly(2022, 1, 11)),
            Supersedes = 3,
            SupersededBy = 4,
            HeldUntil = Day.Of(new DateOnly(2022, 3, 1)),
        };

        foreach (var kind in Enum.GetValues<FactKind>())
        {
            var found = new Answer.Found(Long(400), [.. Enumerable.Range(10, 12).Select(id => new Scored(new Item.Known(Make(kind, id)), 1))]);
            foreach (var page in new[] { 1, 2, 3, 9 })
            {
                var text = new Reply.Message(bot.Get<AnswerPost>().Of(found, View(page))).Text();
                Assert.Contains("10 January", text, StringComparison.Ordinal);
                Assert.Contains("#", text, StringComparison.Ordinal);
                Assert.Contains("of 12", text, StringComparison.Ordinal);
            }

            var none = new Answer.None(Long(400), Why.Premise, new Reason(Phrases.NoneOther, ("name", Long(5000)), ("other", Long(5000))), found.Items);
            Assert.Contains("#14", new Reply.Message(bot.Get<AnswerPost>().Of(none, View(1))).Text(), StringComparison.Ordinal);
            Assert.Contains("11 January 2022 · #10", bot.Get<FactPost>().Full(Make(kind, 10), "en-US", 2000), StringComparison.Ordinal);
            Assert.InRange(bot.Get<FactPost>().Full(Make(kind, 10), "en-US", 2000).Length, 500, 2000);
        }

        var places = Enumerable.Range(1, 12).Select(id => new Item.Venue(new Place(id, 1, Long(300)), [.. Enumerable.Range(1, 10).Select(i => Make(FactKind.Date, i))]));
        var cards = new Answer.Found(Long(400), [.. places.Select(place => new Scored(place, 1))]);
        Assert.Contains("#5", new Reply.Message(bot.Get<AnswerPost>().Of(cards, View(1))).Text(), StringComparison.Ordinal);
        Assert.Contains("of 12", new Reply.Message(bot.Get<AnswerPost>().Of(cards, View(2))).Text(), StringComparison.Ordinal);

        await Task.CompletedTask;
    }

    private static PageView View(int page) => new()
    {
        Listing = new TalksBot.Asking.Faces.Paging.Listing.Sources(),
        Page = page,
        Revision = long.MaxValue,
        Locale = "en-US",
        GuildId = 1,
        UserId = 1,
    };
}
