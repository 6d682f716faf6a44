using System.Diagnostics;
using TalksBot.Asking.Suggesting;
using TalksBot.Tests.Asking.Faces;

namespace TalksBot.Tests.Asking.Suggesting;

public sealed class SuggestingTests
{
    private const string Names = """
        {
          "talks": {"id": "names", "title": "Names", "time_zone": "Europe/Oslo"},
          "sources": [{"id": "s1", "title": "Log", "publisher": null, "url": null, "published": null}],
          "parties": [{"id": "p1", "name": "Marland", "kind": "state", "aliases": []}],
          "people": [
            {"id": "1", "name": "Mar", "role": null, "party": null, "aliases": []},
            {"id": "2", "name": "Marek Dusa", "role": null, "party": null, "aliases": []},
            {"id": "3", "name": "Jo Quist", "role": null, "party": null, "aliases": ["Marshal Quist"]},
            {"id": "4", "name": "Anna Marsk", "role": null, "party": null, "aliases": []},
            {"id": "5", "name": "Élodie Ørsted", "role": null, "party": null, "aliases": []},
            {"id": "6", "name": "Peter Mrasko", "role": null, "party": null, "aliases": []}
          ],
          "topics": [{"id": "t1", "name": "Maritime law", "aliases": []}],
          "facts": []
        }
        """;

    [Fact]
    public async Task Exact_goes_before_prefix_before_alias_before_word()
    {
        using var bot = TalkingBot.With(Names);

        Assert.Equal(["Mar", "Marek Dusa", "Marland", "Jo Quist", "Anna Marsk"], Shown(await bot.Complete("quote", "speaker", "mar")));
    }

    [Theory]
    [InlineData("quist", "Jo Quist")]
    [InlineData("marek dusa", "Marek Dusa")]
    [InlineData("dusa marek", "Marek Dusa")]
    [InlineData("elodie", "Élodie Ørsted")]
    [InlineData("ORSTED", "Élodie Ørsted")]
    [InlineData("mraskp", "Peter Mrasko")]
    [InlineData("elodei", "Élodie Ørsted")]
    [InlineData("marekk dusa", "Marek Dusa")]
    public async Task A_name_is_found_by_its_words_without_its_marks_and_with_a_slip(string typed, string name)
    {
        using var bot = TalkingBot.With(Names);

        Assert.Equal(name, Shown(await bot.Complete("who", "name", typed))[0]);
    }

    [Fact]
    public async Task A_field_suggests_its_own_kinds_only()
    {
        using var bot = TalkingBot.With(Names);

        Assert.Equal(["Maritime law"], Shown(await bot.Complete("quote", "topic", "mar")));
        Assert.Equal("Marland", Shown(await bot.Complete("position", "party", ""))[0]);
    }

    [Fact]
    public async Task An_empty_field_offers_those_with_the_most_facts_and_then_the_most_asked()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        Assert.Equal("Harbour tolls", Shown(await bot.Complete("quote", "topic", ""))[0]);

        await bot.Slash("quote", ("topic", "dredging"));
        await bot.Slash("quote", ("topic", "Harbour tolls"), ("private", true));
        bot.Get<AskCounter>().Flush();

        Assert.Equal("Dredging", Shown(await bot.Complete("quote", "topic", ""))[0]);
        Assert.Equal("Olof Berg", Shown(await bot.Complete("who", "name", ""))[0]);
        Assert.Equal("Harbour tolls", Shown(await bot.Complete("quote", "topic", "", guild: 78))[0]);
        using var later = bot.Restarted();
        Assert.Equal("Dredging", Shown(await later.Complete("quote", "topic", ""))[0]);
    }

    [Fact]
    public async Task A_long_title_is_cut_after_a_word_and_still_means_its_event()
    {
        var title = "Meeting of the harbour masters of both coasts, of the league and of the towns along the river, on the question of dredging in winter";
        using var bot = TalkingBot.With(TestTalks.Harbour.Replace("Founding of the Harbour League", title, StringComparison.Ordinal));

        var choice = (await bot.Complete("when", "event", "masters")).Single();

        Assert.InRange(choice.Name.Length, 1, 100);
        Assert.StartsWith(choice.Value, title, StringComparison.Ordinal);
        Assert.StartsWith($"**{title}**", (await bot.Slash("when", ("event", choice.Value))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggested_values_are_the_names_themselves_and_answer()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        foreach (var choice in await bot.Complete("ask", "question", ""))
        {
            Assert.Equal(choice.Name, choice.Value);
        }

        Assert.Equal(["what did Astrid Lind"], Shown(await bot.Complete("ask", "question", "what did asr")).Concat(Shown(await bot.Complete("ask", "question", "what did ast"))).Distinct());
        Assert.Contains("“We will not", (await bot.Slash("ask", ("question", Shown(await bot.Complete("ask", "question", "lind"))[0]))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_another_servers_talks_are_never_suggested()
    {
        using var bot = TalkingBot.With();
        bot.Import(TestTalks.Many(3), guild: 77);

        foreach (var (command, option) in new[] { ("who", "name"), ("quote", "topic"), ("when", "event"), ("ask", "question") })
        {
            foreach (var typed in new[] { "", "kar", "light", "karim" })
            {
                Assert.Empty(await bot.Complete(command, option, typed, guild: 78));
                Assert.Empty(await bot.Complete(command, option, typed, guild: null));
            }
        }

        Assert.NotEmpty(await bot.Complete("who", "name", "kar"));
        Assert.NotEmpty(await bot.Complete("when", "event", "light"));
    }

    [Fact]
    public async Task A_new_name_is_suggested_as_soon_as_it_is_stored()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        Assert.Empty(await bot.Complete("who", "name", "holm"));

        bot.Import(TestTalks.Many(1));

        Assert.Equal(["Karin Holm"], Shown(await bot.Complete("who", "name", "holm")));
    }

    [Fact]
    public void Ten_thousand_names_are_searched_in_about_a_millisecond()
    {
        var random = new Random(1);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(4, 10)).Select(_ => (char)('a' + random.Next(26))));
        var index = new NameIndex(Enumerable.Range(1, 10_000).Select(i => new Suggestion { Kind = Suggested.People, Id = i, Name = $"{Word()} {Word()}", TalksId = 1, Standing = i, Aliases = [Word()] }));
        string[] typed = ["a", "ma", "mar", "marek", "marek du", "qwertzui", "elodie orsted"];
        void All() => Assert.All(typed, text => Assert.NotNull(index.Find(text, _ => true, 25)));
        All();

        // Twenty times what it takes, so that a busy machine does not fail it.
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            All();
        }

        Assert.InRange(watch.Elapsed.TotalMilliseconds / (20 * typed.Length), 0, 20);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed.TotalMilliseconds / (20 * typed.Length):0.000} ms");
    }

    private static IReadOnlyList<string> Shown(IEnumerable<TalksBot.Discord.Interactions.Choice> choices) => [.. choices.Select(choice => choice.Name)];
}
