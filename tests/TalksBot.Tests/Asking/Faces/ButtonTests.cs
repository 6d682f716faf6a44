using TalksBot.Asking.Faces.Paging;
using TalksBot.Discord;
using TalksBot.Discord.Interactions;
using TalksBot.Facts.Disputes;

namespace TalksBot.Tests.Asking.Faces;

public sealed class ButtonTests
{
    [Fact]
    public async Task Pages_of_an_answer_turn_to_the_end_and_back_also_after_a_restart()
    {
        using var bot = TalkingBot.With(TestTalks.Many(13));
        var first = await bot.Slash("quote", ("speaker", "Karin Holm"));
        Assert.Contains("1–5 of 13", first.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(first.Buttons(), button => button.Label == "Previous");

        using var later = bot.Restarted();
        var second = await later.Press(first.Button("Next").CustomId);
        var third = await later.Press(second.Button("Next").CustomId);
        var back = await later.Press(third.Button("Previous").CustomId);

        Assert.IsType<Reply.Update>(second);
        Assert.Contains("6–10 of 13", second.Text(), StringComparison.Ordinal);
        Assert.Contains("11–13 of 13", third.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(third.Buttons(), button => button.Label == "Next");
        Assert.Equal(second.Text(), back.Text());
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("sources")]
    public async Task Lists_turn_their_pages(string command)
    {
        using var bot = TalkingBot.With(Enumerable.Range(1, 12).Select(i => TestTalks.Many(2, $"many-{i}")));

        var first = await bot.Slash(command);
        var second = await bot.Press(first.Button("Next").CustomId);

        Assert.Contains("Page 1", first.Text(), StringComparison.Ordinal);
        Assert.Contains("Page 2", second.Text(), StringComparison.Ordinal);
        Assert.NotEqual(first.Text(), second.Text());
        Assert.Equal(first.Text(), (await bot.Press(second.Button("Previous").CustomId)).Text());
    }

    [Fact]
    public async Task A_question_too_long_for_a_button_is_kept_in_the_store_and_its_pages_turn_after_a_restart()
    {
        using var bot = TalkingBot.With(TestTalks.Many(13));
        var question = "quotes by Karin Holm " + string.Concat(Enumerable.Repeat("on the lighthouse and the lighthouse ", 3));

        var first = await bot.Slash("ask", ("question", question));

        var next = first.Button("Next").CustomId;
        Assert.Matches("^page:2:[0-9]+:#[0-9]+$", next);
        using var later = bot.Restarted();
        Assert.Contains("6–10 of 13", (await later.Press(next)).Text(), StringComparison.Ordinal);
        Assert.Contains("no longer leads anywhere", (await later.Press(next, TalkingBot.Member(guild: 78))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_when_facts_have_changed_since()
    {
        using var bot = TalkingBot.With(TestTalks.Many(13));
        var first = await bot.Slash("quote", ("speaker", "Karin Holm"));
        bot.Import(TestTalks.Harbour);

        var second = await bot.Press(first.Button("Next").CustomId);

        Assert.StartsWith("-# Facts have changed since this list was first shown", second.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_like_this_lists_the_same_speaker_on_the_same_topic_first()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        var answer = await bot.Slash("position", ("party", "Northland"), ("topic", "Harbour tolls"));

        var more = await bot.Press(answer.Button("More like this").CustomId);

        Assert.True(more.IsPrivate());
        Assert.StartsWith("**More like #10**\n“We will not lower the tolls", more.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_button_shows_the_source_in_full_with_the_instant_it_was_stored()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        var answer = await bot.Slash("quote", ("speaker", "Lind"));

        var source = await bot.Press(answer.Button("Source").CustomId);

        Assert.True(source.IsPrivate());
        Assert.StartsWith("**Harbour talks open in Lund**\nThe Daily Post · Thursday, 5 March 2020\n", source.Text(), StringComparison.Ordinal);
        Assert.Contains("<t:1641902400:f>", source.Text(), StringComparison.Ordinal);
        Assert.Equal("https://example.org/news/harbour_%28talks%29?a=1", Assert.Single(source.All().OfType<Component.LinkButton>()).Url);
    }

    [Fact]
    public async Task A_dispute_is_kept_once_a_member_and_fact_and_replaced_when_repeated()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        var answer = await bot.Slash("quote", ("speaker", "Lind"));

        var form = Assert.IsType<Reply.Form>(await bot.Press(answer.Button("Not right?").CustomId)).Modal;
        var thanks = await bot.Submit(form.CustomId, "She said summer.");
        await bot.Submit(form.CustomId, "She said *summer*, see the minutes.");
        await bot.Submit(form.CustomId, "I agree.", TalkingBot.Member(user: 10));

        Assert.InRange(form.Title.Length, 1, 45);
        Assert.Single(form.Fields);
        Assert.True(thanks.IsPrivate());
        var kept = bot.Get<DisputeStore>().List(77, 10);
        Assert.Equal(["I agree.", "She said *summer*, see the minutes."], kept.Select(dispute => dispute.Text));
        Assert.Equal([new UserId(10), new UserId(9)], kept.Select(dispute => dispute.User));
        Assert.All(kept, dispute => Assert.Equal((1, 1), (dispute.FactId, dispute.Revision)));
        Assert.Empty(bot.Get<DisputeStore>().List(78, 10));
        Assert.Equal("She said *summer*, see the minutes.", Assert.IsType<Reply.Form>(await bot.Press(answer.Button("Not right?").CustomId)).Modal.Fields[0].Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u200b ")]
    public async Task An_empty_dispute_is_not_kept(string text)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        Assert.Contains("Nothing was kept", (await bot.Submit("dispute:1:1", text)).Text(), StringComparison.Ordinal);
        Assert.Empty(bot.Get<DisputeStore>().List(77, 10));
    }

    [Fact]
    public async Task A_fact_revised_meanwhile_is_shown_as_it_is_now_and_said_so()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        var answer = await bot.Slash("quote", ("speaker", "Lind"));
        bot.Import(TestTalks.Harbour.Replace("before the spring", "before the summer", StringComparison.Ordinal));

        foreach (var press in new[] { answer.Button("Not right?").CustomId, answer.Button("Not right?").CustomId.Replace("dispute", "show", StringComparison.Ordinal) })
        {
            var reply = await bot.Press(press);
            Assert.StartsWith("Fact #1 was revised since this message was posted.", reply.Text(), StringComparison.Ordinal);
            Assert.Contains("before the summer", reply.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_fact_retracted_meanwhile_is_said_to_be()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        var answer = await bot.Slash("quote", ("speaker", "Lind"));
        StoreTricks.Retract(bot, 1);

        foreach (var button in answer.Buttons())
        {
            var reply = await bot.Press(button.CustomId);
            Assert.StartsWith("Fact #1 was retracted since this message was posted.", reply.Text(), StringComparison.Ordinal);
            Assert.True(reply.IsPrivate());
        }
    }

    [Theory]
    [InlineData("page")]
    [InlineData("page:")]
    [InlineData("page:0:1:s")]
    [InlineData("page:-1:1:s")]
    [InlineData("page:999999999999999999999:1:s")]
    [InlineData("page:501:1:s")]
    [InlineData("page:1:1:z")]
    [InlineData("page:1:1:#1")]
    [InlineData("page:1:1:#-1")]
    [InlineData("page:1:1:#' or 1=1")]
    [InlineData("page:1:1:a|x|||||||||||")]
    [InlineData("page:1:1:a|x||||z")]
    [InlineData("page:1:1:e|20201399")]
    [InlineData("page:1:1:e|00010101|99991231")]
    [InlineData("page:1:1:a|tolls|Southmark|||s|p|00010101")]
    [InlineData("list:m|0")]
    [InlineData("list:m|99999999999999999999")]
    [InlineData("list")]
    [InlineData("show:1")]
    [InlineData("show:1:2:3")]
    [InlineData("show:+1:1")]
    [InlineData("show: 1:1")]
    [InlineData("source:4294967296:1")]
    [InlineData("show:9223372036854775807:9223372036854775807")]
    [InlineData("dispute:::")]
    public async Task A_forged_button_gets_a_polite_answer_for_its_presser_alone(string customId)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Press(customId);

        Assert.True(reply.IsPrivate());
        Assert.Matches("no longer leads anywhere|There is no fact #", reply.Text());
    }

    [Theory]
    [InlineData("page:500:99999999:s")]
    [InlineData("page:500:1:e")]
    [InlineData("page:500:1:a|tolls")]
    [InlineData("page:3:1:m|1")]
    [InlineData("page:1:1:a|\" OR NEAR( * : ^|x' --|||s|p")]
    [InlineData("list:a")]
    [InlineData("show:1:9999")]
    public async Task A_forged_button_that_reads_well_shows_what_there_is(string customId)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        Assert.NotEqual("", (await bot.Press(customId)).Text());
    }

    [Theory]
    [InlineData("dispute:1:2")]
    [InlineData("dispute:1:9999")]
    [InlineData("dispute:x:1")]
    public async Task A_forged_form_keeps_nothing(string customId)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        Assert.True((await bot.Submit(customId, "text")).IsPrivate());
        Assert.Empty(bot.Get<DisputeStore>().List(77, 10));
    }

    [Fact]
    public void A_listing_survives_being_written_into_a_button()
    {
        Listing[] listings =
        [
            new Listing.Answers(new TalksBot.Asking.Asked { Text = "a|b\\c||", Speaker = "\\|", When = "2021", For = TalksBot.Asking.Reading.AskedFor.Stance, OnlyKind = TalksBot.Facts.FactKind.Position }, new DateOnly(2020, 2, 29)),
            new Listing.Answers(new TalksBot.Asking.Asked { Text = "" }),
            new Listing.Events(null, new DateOnly(2020, 1, 1)),
            new Listing.Events(new DateOnly(2020, 1, 1), null),
            new Listing.Sources(),
            new Listing.Like(12),
        ];

        Assert.All(listings, listing => Assert.Equal(listing, ListingText.Read(ListingText.Write(listing))));
    }
}
