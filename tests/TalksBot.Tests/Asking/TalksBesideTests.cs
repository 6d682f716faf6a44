using System.Globalization;

namespace TalksBot.Tests.Asking;

/// <summary>Several talks in one store, some of which only one server sees: what is called how in one changes nothing in another.</summary>
public sealed class TalksBesideTests : IDisposable
{
    private const int Theirs = 77;
    private const int Ours = 5;
    private readonly AskingRoom room = new(Fishing("Sergey Popov", [], []));

    [Theory]
    [InlineData("what does moscow demand on the cod quota")]
    [InlineData("what do the russians demand on the cod quota")]
    [InlineData("what does the kremlin demand on the cod quota")]
    public void A_party_keeps_the_names_that_everybody_knows_beside_talks_that_list_them(string question)
    {
        Assert.Equal(["cod"], room.Answers(question));
        room.Store.Import(File.ReadAllText(Repository.GenevaPack));
        Assert.Equal("cod", room.Answers(question)[0]);
    }

    [Fact]
    public void Names_of_another_servers_talks_change_nothing_here()
    {
        room.Store.Import(Fishing("Sergey Popov", ["Moscow", "Kremlin"], []).Replace("\"fish\"", "\"private\"", StringComparison.Ordinal), guildId: Theirs);
        Assert.Equal(["cod"], room.Answers("what does moscow demand on the cod quota", guild: Ours));
        Assert.Equal("cod", room.Answers("what does moscow demand on the cod quota", guild: Theirs)[0]);
    }

    [Fact]
    public void A_longer_name_that_is_not_seen_here_hides_no_shorter_one()
    {
        room.Store.Import(Fishing("Cod Quota Russia", [], []).Replace("\"fish\"", "\"private\"", StringComparison.Ordinal), guildId: Theirs);
        Assert.Equal(["cod"], room.Answers("cod quota russia", guild: Ours));
    }

    [Fact]
    public void A_first_name_is_everybodys_who_bears_it_though_it_is_an_alias_of_one()
    {
        room.Store.Import(File.ReadAllText(Repository.GenevaPack));
        var before = room.Answers("what did sergey say", most: 20);
        room.Store.Import(Fishing("Sergey Orlov", [], ["Sergey"]).Replace("\"fish\"", "\"more\"", StringComparison.Ordinal));
        Assert.Equal(before, room.Answers("what did sergey say", most: 20));
    }

    [Fact]
    public void A_word_that_no_fact_held_is_found_as_soon_as_one_does()
    {
        room.Abstains("who mentioned zirconium");
        room.Store.Import(Fishing("Sergey Popov", [], []).Replace("300,000 tonnes", "300,000 tonnes of zirconium", StringComparison.Ordinal));
        Assert.Equal(["cod"], room.Answers("who mentioned zirconium"));
    }

    public void Dispose() => room.Dispose();

    private static string Fishing(string minister, string[] ofRussia, string[] ofMinister) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"talks":{"id":"fish","title":"Fish talks","time_zone":"Europe/Oslo"},
        "sources":[{"id":"s1","title":"Fish news","publisher":null,"url":null,"published":"2023-03-02"}],
        "parties":[{"id":"russia","name":"Russia","kind":"state","aliases":{{List(ofRussia)}}}],
        "people":[{"id":"minister","name":"{{minister}}","role":"Fisheries Minister","party":"russia","aliases":{{List(ofMinister)}}}],
        "topics":[{"id":"cod","name":"cod quota","aliases":[]}],
        "facts":[{"id":"cod","kind":"position","party":"russia","topic":"cod","stance":"demands","statement":"Russia demands a cod quota of 300,000 tonnes.","as_of":"2023-03-01","supersedes":null,"source":"s1"}]}
        """);

    private static string List(string[] texts) => $"[{string.Join(", ", texts.Select(text => $"\"{text}\""))}]";
}
