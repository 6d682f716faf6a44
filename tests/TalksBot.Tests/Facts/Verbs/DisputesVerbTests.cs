using TalksBot.Discord;
using TalksBot.Facts;
using TalksBot.Facts.Disputes;

namespace TalksBot.Tests.Facts.Verbs;

/// <summary><c>disputes</c> over a store in which members have pressed "not right?".</summary>
public sealed class DisputesVerbTests : IDisposable
{
    private readonly TempStore store = new();

    [Fact]
    public async Task Every_servers_disputes_are_listed_with_number_time_fact_member_server_and_words_the_newest_first()
    {
        store.Import(NewPack.Of(NewPack.Quote(text: "We will listen"), NewPack.Date()));
        Keep("q", guild: 77, user: 9, "She said “hear”, not “listen”.\nSee https://example.org/b");
        store.Clock.Advance(TimeSpan.FromMinutes(90));
        Keep("d", guild: 0, user: ulong.MaxValue, "Été 😀: moved to Friday");

        var (status, output, errors) = await Run();

        Assert.Equal((0, ""), (status, errors));
        Assert.Equal(
            """
            2 · 2022-01-10 10:30 UTC · fact #2 d · member 18446744073709551615, in a direct message
              Council meeting
              Not right: Été 😀: moved to Friday
            1 · 2022-01-10 09:00 UTC · fact #1 q · member 9, server 77
              “We will listen”
              Not right: She said “hear”, not “listen”.
                See https://example.org/b
            """,
            output.TrimEnd());
    }

    [Fact]
    public async Task A_fact_that_changed_since_is_shown_as_the_member_read_it_and_said_to_be_revised_or_retracted()
    {
        store.Import(NewPack.Of(NewPack.Quote(text: "We will listen"), NewPack.Date()));
        Keep("q", guild: 77, user: 9, "Not so.");
        Keep("d", guild: 77, user: 9, "Never took place.");
        store.Import(NewPack.Of(NewPack.Quote(text: "We will hear"), NewPack.Date()));
        store.Run("""
            insert into fact_revisions (fact_id, at, author, reason, action, source_id, statement)
            select f.id, r.at, 'moderator', 'wrong', 'retracted', r.source_id, r.statement from facts f join fact_revisions r on r.number = f.revision where f.key = 'd';
            update facts set revision = (select max(number) from fact_revisions) where key = 'd';
            """);

        var (_, output, _) = await Run();

        Assert.Contains("fact #1 q, revised since · member 9, server 77\n  “We will listen”\n", output, StringComparison.Ordinal);
        Assert.Contains("fact #2 d, retracted since · member 9, server 77\n  Council meeting\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_again_a_dispute_is_listed_once_with_its_newest_words()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        Keep("q", guild: 77, user: 9, "First.");
        Keep("q", guild: 77, user: 9, "Second.");

        var (_, output, _) = await Run();

        Assert.Equal(3, output.TrimEnd().Split('\n').Length);
        Assert.Contains("Not right: Second.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_it_says_so() => Assert.Equal((0, "No disputes.\n", ""), await Run());

    [Fact]
    public async Task It_is_in_the_list_of_verbs()
    {
        var (_, output, _) = await Terminal.RunAsync(store.PacksFolder, new Dictionary<string, string>(), "", "--help");
        Assert.Contains("  disputes ", output, StringComparison.Ordinal);
    }

    public void Dispose() => store.Dispose();

    private void Keep(string key, long guild, ulong user, string text)
    {
        var fact = new[] { FactKind.Quote, FactKind.Date }.SelectMany(kind => store.Get<FactStore>().List(0, kind, 0, 10)).Single(fact => fact.Key == key);
        store.Get<DisputeStore>().Keep(new Dispute { FactId = fact.Id, Revision = fact.Revision, GuildId = guild, User = new UserId(user), Text = text });
    }

    private Task<(int Status, string Output, string Errors)> Run() => Terminal.RunAsync(
        store.PacksFolder, new Dictionary<string, string> { ["Store__Packs"] = store.PacksFolder }, "", "disputes", "--store", store.StorePath);
}
