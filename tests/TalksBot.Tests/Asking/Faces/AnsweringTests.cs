namespace TalksBot.Tests.Asking.Faces;

public sealed class AnsweringTests
{
    [Fact]
    public async Task A_quote_gives_the_words_then_who_when_to_whom_source_and_number()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Slash("ask", ("question", "What did Lind say about the tolls?"));

        Assert.Equal(
            """
            > “We will not lower the tolls before the spring, whatever the league decides in the end”
            At the opening.
            **Astrid Lind**, Minister of Harbours, Northland
            Wednesday, 4 March 2020 · to Radio Lund
            -# Source: [Harbour talks open in Lund](<https://example.org/news/harbour_%28talks%29?a=1>) · The Daily Post · 5 March 2020 · #1
            -# Asked: “What did Lind say about the tolls?”
            """,
            reply.Text());
        Assert.False(reply.IsPrivate());
        Assert.Equal(["More like this", "Source", "Not right?"], reply.Buttons().Take(3).Select(button => button.Label));
    }

    [Fact]
    public async Task An_event_gives_its_title_days_place_status_and_who_takes_part()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var opening = await bot.Slash("when", ("event", "opening session"));
        var signing = await bot.Slash("when", ("event", "Signing of the harbour treaty"));
        var founding = await bot.Slash("when", ("event", "founding of the Harbour League"));

        Assert.StartsWith(
            """
            **Opening session of the harbour talks**
            Wednesday, 4 March 2020 – Friday, 6 March 2020 · Lund · took place
            Taking part: Astrid Lind, Olof Berg
            """,
            opening.Text(),
            StringComparison.Ordinal);
        Assert.Contains("\nSeptember 2020 · Malmö · scheduled\n", signing.Text(), StringComparison.Ordinal);
        Assert.Contains("\n1987 · took place\n", founding.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_gives_the_stance_in_words_and_what_it_replaces()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Slash("position", ("party", "Southmark"), ("topic", "Harbour tolls"));

        Assert.StartsWith(
            """
            > Southmark offers to pay half of the harbour tolls.
            **Southmark** · offers · Harbour tolls
            as of Thursday, 5 March 2020 · replaces #8
            """,
            reply.Text(),
            StringComparison.Ordinal);
        Assert.Contains("Southmark demands an end of all harbour tolls. — Southmark · November 2019 · replaced by #9 · #8", reply.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-12-01", "demands an end")]
    [InlineData("december 2019", "demands an end")]
    [InlineData("2020-03-04", "demands an end")]
    [InlineData("2020-03-05", "offers to pay half")]
    [InlineData("2020", "offers to pay half")]
    [InlineData("Signing of the harbour treaty", "offers to pay half")]
    public async Task A_position_as_of_a_day_is_the_one_held_then(string asOf, string held)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Slash("position", ("party", "Southmark"), ("topic", "Harbour tolls"), ("as-of", asOf));

        Assert.StartsWith($"> Southmark {held}", reply.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Also fits", reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_held_no_longer_says_by_what_it_was_replaced()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Slash("position", ("party", "Southmark"), ("topic", "Harbour tolls"), ("as-of", "2019-12-01"));

        Assert.Contains("**No longer current:** replaced by #9 as of Thursday, 5 March 2020", reply.Text(), StringComparison.Ordinal);
        Assert.Contains("as of 1 December 2019", reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_before_any_position_is_an_honest_none()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Slash("position", ("party", "Southmark"), ("topic", "Harbour tolls"), ("as-of", "2018"));

        Assert.StartsWith("**No position on that is recorded as held on 31 December 2018.**", reply.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("position", "as-of", "the day the sky fell")]
    [InlineData("timeline", "from", "never ever")]
    [InlineData("timeline", "to", "9999")]
    public async Task An_unreadable_day_is_told_to_the_asker_alone(string command, string option, string typed)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Slash(command, ("party", "Southmark"), (option, typed));

        Assert.StartsWith($"“{typed}” is neither a day I can read", reply.Text(), StringComparison.Ordinal);
        Assert.True(reply.IsPrivate());
    }

    [Fact]
    public async Task No_answer_gives_the_reason_first_and_labels_the_nearest_facts()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Slash("quote", ("speaker", "Berg"), ("topic", "We will not lower the tolls before the spring"));

        Assert.StartsWith("**Olof Berg is not recorded saying that; Astrid Lind is.**\n**Nearest facts** – they do *not* answer the question:\n“We will", reply.Text(), StringComparison.Ordinal);
        Assert.False(reply.IsPrivate());
        var opened = await bot.Press(reply.Button("Show").CustomId);
        Assert.StartsWith("> “We will not lower the tolls", opened.Text(), StringComparison.Ordinal);
        Assert.True(opened.IsPrivate());
    }

    [Fact]
    public async Task A_card_gives_name_office_and_party_and_leads_to_their_words()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var card = await bot.Slash("who", ("name", "lind"));

        Assert.StartsWith("**Astrid Lind**\nMinister of Harbours, Northland\n", card.Text(), StringComparison.Ordinal);
        Assert.Contains("“We will not lower the tolls", (await bot.Press(card.Button("Quotes").CustomId)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_gives_its_events_with_their_days_and_numbers()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var card = await bot.Slash("ask", ("question", "what is Malmö?"));

        Assert.Equal(
            """
            **Malmö**
            - Signing of the harbour treaty — September 2020 · scheduled · #6
            -# Asked: “what is Malmö?”
            """,
            card.Text());
    }

    [Fact]
    public async Task A_comparison_labels_both_sides_and_says_when_one_has_nothing()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var both = (await bot.Slash("compare", ("first", "Northland"), ("second", "Southmark"), ("topic", "Harbour tolls"))).Text();
        var one = (await bot.Slash("compare", ("first", "Northland"), ("second", "Southmark"), ("topic", "Pilots"))).Text();

        Assert.StartsWith("**On Harbour tolls**\n**Northland**\n> Northland opposes", both, StringComparison.Ordinal);
        Assert.Contains("**Southmark**\n> Southmark offers to pay half", both, StringComparison.Ordinal);
        Assert.Equal(2, one.Split("Nothing recorded.").Length - 1);
    }

    [Fact]
    public async Task The_timeline_is_in_the_order_of_days_and_keeps_to_its_bounds()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var all = (await bot.Slash("timeline")).Text();
        var within = (await bot.Slash("timeline", ("from", "2020-03-06"), ("to", "2020-09-15"))).Text();

        Assert.Equal(["**1987** — Founding", "**4–6 March 2020** — Opening", "**September 2020** — Signing"], all.Split('\n').Where(line => line.Contains(" — ", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ').TakeWhile(word => word is not ("of" or "session")))));
        Assert.Equal("**Timeline: 6 March 2020 to 15 September 2020**", within.Split('\n')[0]);
        Assert.Contains("Opening session", within, StringComparison.Ordinal);
        Assert.DoesNotContain("1987", within, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_tell_how_many_facts_each_carries_and_link_only_where_it_is_safe()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var text = (await bot.Slash("sources")).Text();

        Assert.Contains("[Harbour talks open in Lund](<https://example.org/news/harbour_%28talks%29?a=1>) · The Daily Post · 5 March 2020\n-# 8 facts", text, StringComparison.Ordinal);
        Assert.Contains("\nMinutes of \\*the\\* council\n-# 3 facts", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_gives_examples_that_the_store_answers()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        using var empty = TalkingBot.With();

        var help = (await bot.Slash("help")).Text();

        var example = help.Split('\n').Single(line => line.StartsWith("- `/ask` What", StringComparison.Ordinal))["- `/ask` ".Length..];
        Assert.StartsWith("> “", (await bot.Slash("ask", ("question", example))).Text(), StringComparison.Ordinal);
        Assert.Contains("No facts are stored yet", (await empty.Slash("help")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "question", "What did Lind say about the tolls?")]
    [InlineData("quote", "speaker", "Lind")]
    [InlineData("when", "event", "opening session")]
    [InlineData("position", "party", "Southmark")]
    [InlineData("who", "name", "Lind")]
    [InlineData("timeline", "from", "2020")]
    public async Task Private_shows_the_answer_to_the_asker_alone(string command, string option, string value)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        Assert.True((await bot.Slash(command, (option, value), ("private", true))).IsPrivate());
        Assert.False((await bot.Slash(command, (option, value), ("private", false))).IsPrivate());
        Assert.False((await bot.Slash(command, (option, value))).IsPrivate());
    }

    [Fact]
    public async Task A_server_sees_its_own_facts_and_no_other_server_does()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        bot.Import(TestTalks.Many(2), guild: 77);

        Assert.Contains("Statement number", (await bot.Slash(TalkingBot.Member(guild: 77), "quote", ("speaker", "Karin Holm"))).Text(), StringComparison.Ordinal);
        foreach (var elsewhere in new ulong?[] { 78, null })
        {
            var caller = TalkingBot.Member(guild: elsewhere);
            Assert.DoesNotContain("Statement number", (await bot.Slash(caller, "quote", ("speaker", "Karin Holm"))).Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("Lighthouse", (await bot.Slash(caller, "timeline")).Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("Lighthouse", (await bot.Slash(caller, "sources")).Text(), StringComparison.Ordinal);
            Assert.Contains("There is no fact #12 here", (await bot.Press("show:12:12", caller)).Text(), StringComparison.Ordinal);
        }
    }
}
