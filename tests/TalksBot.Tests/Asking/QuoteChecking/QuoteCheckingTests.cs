using TalksBot.Asking.QuoteChecking;
using TalksBot.Tests.Asking.Faces;

namespace TalksBot.Tests.Asking.QuoteChecking;

public sealed class QuoteCheckingTests
{
    private const string Stored = "We will not lower the tolls before the spring, whatever the league decides in the end";

    [Theory]
    [InlineData($"“{Stored}”")]
    [InlineData($"\"{Stored}.\"")]
    [InlineData($"«{Stored}!»")]
    [InlineData($"„{Stored}“")]
    [InlineData("He wrote: “we  will not\nlower the tolls before the spring, whatever the league decides in the end…”")]
    [InlineData($"**“{Stored}”**")]
    [InlineData(Stored)]
    [InlineData("so she told us that we will not lower the tolls before the spring, whatever the league decides in the end, and left")]
    [InlineData("“unbearable”")]
    [InlineData("Berg called it \"Unbearable\".")]
    public void The_stored_words_are_exact_however_they_are_quoted(string message)
    {
        Assert.Equal(WordsMatch.Exact, Check(message).Match);
    }

    [Theory]
    [InlineData("“We will not lower the tolls”")]
    [InlineData("“whatever the league decides”")]
    [InlineData("“We will not lower the tolls … whatever the league decides”")]
    [InlineData("“…not lower the tolls [...] in the end”")]
    [InlineData("we will not lower the tolls")]
    public void A_part_of_the_stored_words_is_shortened(string message)
    {
        Assert.Equal(WordsMatch.Shortened, Check(message).Match);
    }

    [Fact]
    public void Altered_words_are_shown_where_they_differ()
    {
        var altered = Check("“We will never lower the tolls before the spring, whatever the big league decides”");

        Assert.Equal(WordsMatch.Altered, altered.Match);
        Assert.Equal(
            ["Same We will", "LeftOut not", "Added never", "Same lower the tolls before the spring, whatever the", "Added big", "Same league decides"],
            altered.Diff!.Parts.Select(part => $"{part.Change} {Tokens.Join(part.Tokens)}"));
    }

    [Fact]
    public async Task An_altered_quote_is_marked_word_by_word_for_the_checker_alone()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.CheckQuote("Lind: “We will lower the *tolls* before the summer, whatever the league decides in the end”");

        Assert.True(reply.IsPrivate());
        Assert.Contains("⚠️ **Altered.**", reply.Text(), StringComparison.Ordinal);
        Assert.Contains("\n> We will ~~not~~ lower the tolls before the ~~spring~~ **summer** , whatever".Replace(" ,", ",", StringComparison.Ordinal), reply.Text().Replace(" ,", ",", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("— Astrid Lind · 4 March 2020 · #1", reply.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"Berg said “{Stored}”", "Olof Berg")]
    [InlineData($"Southmark: “{Stored}”", "Southmark")]
    [InlineData($"“{Stored}”, said Olof Berg on Monday", "Olof Berg")]
    [InlineData($"“{Stored}”, Berg said.", "Olof Berg")]
    [InlineData($"“{Stored}” — Berg", "Olof Berg")]
    [InlineData($"According to the Chief Negotiator “{Stored}”", "Olof Berg")]
    [InlineData($"“{Stored}”, said Macron", "Macron")]
    [InlineData($"Macron: “{Stored}”", "Macron")]
    [InlineData($"France said: “{Stored}”", "France")]
    [InlineData($"Then Berg stood up. “{Stored}”", "Olof Berg")]
    public void Words_that_the_message_gives_to_another_are_said_by_someone_else(string message, string named)
    {
        Assert.Equal(named, Check(message).NamedInstead);
    }

    [Theory]
    [InlineData($"Lind said “{Stored}”")]
    [InlineData($"Northland: “{Stored}”")]
    [InlineData($"“{Stored}” — the Minister of Harbours")]
    [InlineData($"“{Stored}”")]
    [InlineData($"On Southmark she said: “{Stored}”")]
    [InlineData($"Lind answered Berg: “{Stored}”")]
    [InlineData($"Lind said “{Stored}”. Berg said nothing.")]
    [InlineData($"Berg said “Fair dues make fair neighbours”, Lind said “{Stored}”")]
    [InlineData($"He said “{Stored}”")]
    public void Words_given_to_their_speaker_to_the_speakers_side_or_to_nobody_are_not(string message)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        Assert.All(bot.Get<QuoteChecker>().Check(message, 77).OfType<QuoteFinding.Stored>(), finding => Assert.Null(finding.NamedInstead));
    }

    [Theory]
    [InlineData("“The moon is made of cheese”")]
    [InlineData("the tolls")]
    [InlineData("“the”")]
    [InlineData("Nothing of this was ever said by anyone at all")]
    [InlineData("“lower league spring decides tolls end whatever”")]
    public void Other_words_are_not_known(string message)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        Assert.IsType<QuoteFinding.Unknown>(Assert.Single(bot.Get<QuoteChecker>().Check(message, 77)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂 !!! —")]
    [InlineData("“ ”")]
    public void A_message_without_words_has_nothing_to_check(string message)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        Assert.Empty(bot.Get<QuoteChecker>().Check(message, 77));
    }

    [Fact]
    public void Each_quotation_of_a_message_is_checked_up_to_a_bound()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var found = bot.Get<QuoteChecker>().Check("“unbearable”, “Fair dues make fair neighbours” and “the price of fish” " + string.Concat(Enumerable.Repeat("“x” ", 20)), 77);

        Assert.Equal(QuoteChecker.MostSpans, found.Count);
        Assert.Equal(["Stored", "Stored", "Unknown"], found.Take(3).Select(finding => finding.GetType().Name));
    }

    [Fact]
    public void A_quote_of_another_server_is_not_known_here()
    {
        using var bot = TalkingBot.With();
        bot.Import(TestTalks.Many(3), guild: 77);

        Assert.IsType<QuoteFinding.Stored>(Assert.Single(bot.Get<QuoteChecker>().Check("“Statement number 2 on the lighthouse”", 77)));
        Assert.IsType<QuoteFinding.Unknown>(Assert.Single(bot.Get<QuoteChecker>().Check("“Statement number 2 on the lighthouse”", 78)));
    }

    private static QuoteFinding.Stored Check(string message)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        return Assert.IsType<QuoteFinding.Stored>(Assert.Single(bot.Get<QuoteChecker>().Check(message, 77)));
    }
}
