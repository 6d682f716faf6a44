using TalksBot.Facts;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Facts.Packs;

public sealed class PackImportTests : IDisposable
{
    private readonly TempStore store = new();

    [Fact]
    public void Importing_the_same_again_changes_nothing()
    {
        var pack = NewPack.Of(NewPack.Quote(), NewPack.Date(), NewPack.Position());
        Assert.Equal(new ImportCounts(3, 0, 0), store.Import(pack).Facts);
        var before = store.Dump();
        var again = store.Import(pack);
        Assert.Equal((new ImportCounts(0, 0, 3), new ImportCounts(0, 0, 7)), (again.Facts, again.Entries));
        Assert.Equal(before, store.Dump());
    }

    [Fact]
    public void A_fact_whose_content_differs_gets_a_revision_and_keeps_its_number_and_its_former_words()
    {
        store.Import(NewPack.Of(NewPack.Quote(text: "We will listen"), NewPack.Date()));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new ImportCounts(0, 1, 1), store.Import(NewPack.Of(NewPack.Quote(text: "We shall listen"), NewPack.Date())).Facts);
        var fact = Assert.Single(store.Get<FactStore>().Find(0, [1]));
        Assert.Equal(("We shall listen", 3), (fact.Statement, fact.Revision));
        Assert.Equal(1, store.Number("select count(*) from fact_revisions where number = 1 and statement = 'We will listen' and action = 'added'"));
        Assert.Equal(
            1,
            store.Number("select count(*) from fact_revisions where number = 3 and action = 'revised' and author = 'tester' and reason = 'test' and at = 1641891600000"));
    }

    [Theory]
    [InlineData("speaker", "us")]
    [InlineData("said_on", null)]
    [InlineData("said_to", "parliament")]
    [InlineData("context", null)]
    public void Each_field_of_a_quote_counts_as_content(string field, string? value)
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        var changed = NewPack.WithField(NewPack.Quote(), field, value);
        Assert.Equal(new ImportCounts(0, 1, 0), store.Import(changed).Facts);
        Assert.Equal(new ImportCounts(0, 0, 1), store.Import(changed).Facts);
        Assert.Empty(store.Check().Problems);
    }

    [Theory]
    [InlineData("ends_on", "2022-01-13")]
    [InlineData("precision", "month")]
    [InlineData("place", null)]
    [InlineData("status", "held")]
    public void Each_field_of_a_date_counts_as_content(string field, string? value)
    {
        store.Import(NewPack.Of(NewPack.Date()));
        Assert.Equal(new ImportCounts(0, 1, 0), store.Import(NewPack.WithField(NewPack.Date(), field, value)).Facts);
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public void The_order_of_topics_and_of_participants_is_content()
    {
        store.Import(NewPack.Of(NewPack.Quote() with { Topics = ["expansion", "borders"] }, NewPack.Date()));
        var turned = NewPack.Of(NewPack.Quote() with { Topics = ["borders", "expansion"] }, NewPack.Date() with { Participants = ["sherman", "us"] });
        Assert.Equal(new ImportCounts(0, 2, 0), store.Import(turned).Facts);
        Assert.Equal(new ImportCounts(0, 1, 1), store.Import(NewPack.Of(NewPack.Quote() with { Topics = ["borders"] }, NewPack.Date() with { Participants = ["sherman", "us"] })).Facts);
    }

    [Fact]
    public void A_fact_that_the_pack_no_longer_has_stays()
    {
        store.Import(NewPack.Of(NewPack.Quote("a"), NewPack.Quote("b")));
        store.Import(NewPack.Of(NewPack.Quote("a")));
        Assert.Equal(2, store.Get<FactStore>().Find(0, [1, 2]).Count);
    }

    [Fact]
    public void A_dry_run_says_the_same_and_writes_nothing()
    {
        store.Import(NewPack.Of(NewPack.Quote("a"), NewPack.Quote("b")));
        var before = store.Dump();
        var pack = NewPack.Of(NewPack.Quote("a"), NewPack.Quote("b", text: "Other words"), NewPack.Date());
        var dry = store.Import(pack, dryRun: true);
        Assert.Equal(before, store.Dump());
        Assert.Equal(dry, store.Import(pack));
        Assert.Equal(new ImportCounts(1, 1, 1), dry.Facts);
    }

    [Fact]
    public void A_renamed_party_is_found_by_its_new_name_also_in_facts_of_its_people()
    {
        store.Import(NewPack.Of(NewPack.Quote(), NewPack.Position()));
        var renamed = NewPack.With(NewPack.Of(NewPack.Quote(), NewPack.Position()), pack => pack["parties"]![0]!["name"] = "Ruritania");
        var done = store.Import(renamed);
        Assert.Equal((new ImportCounts(0, 0, 2), new ImportCounts(0, 1, 6)), (done.Facts, done.Entries));
        Assert.Equal(1, store.Number("select rowid from fact_words where fact_words match 'names : ruritania'"));
        Assert.Empty(store.Check().Problems);
        Assert.Contains("Ruritania", (string)Value("select content from entry_revisions where entry = 'party' order by number desc limit 1"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_keeps_what_it_was_at_each_change()
    {
        store.Import(NewPack.Of());
        store.Import(NewPack.With(NewPack.Of(), pack => pack["people"]![0]!["role"] = "Envoy"));
        Assert.Equal(2, store.Number("select count(*) from entry_revisions where entry = 'person'"));
        Assert.Equal(8, store.Number("select count(*) from entry_revisions"));
    }

    [Fact]
    public void A_reference_is_looked_up_in_the_same_talks_in_the_store_when_the_pack_has_it_not()
    {
        store.Import(NewPack.Of());
        Assert.Equal(1, store.Import(NewPack.Bare("t", NewPack.Quote())).Facts.Added);
        Assert.Equal("Wendy Sherman", store.Get<FactStore>().Find(0, [1])[0].Actor!.Name);
    }

    [Fact]
    public void Else_it_is_looked_up_in_other_talks_and_must_be_the_only_one_there()
    {
        store.Import(NewPack.Of());
        Assert.Equal(1, store.Import(NewPack.Bare("other", NewPack.Quote())).Facts.Added);
        store.Import(NewPack.Text("third"));
        Assert.Equal(
            [
                "$.facts[0].source: \"s1\" is a source of several talks in the store, none of them these; describe it in this pack.",
                "$.facts[0].speaker: \"sherman\" is a party or person of several talks in the store, none of them these; describe it in this pack.",
                "$.facts[0].topics[0]: \"expansion\" is a topic of several talks in the store, none of them these; describe it in this pack.",
            ],
            store.Refuse(NewPack.Bare("fourth", NewPack.Quote())));
    }

    [Fact]
    public void A_fact_keeps_its_kind()
    {
        store.Import(NewPack.Of(NewPack.Quote("x")));
        Assert.Equal(
            ["$.facts[0].kind: \"date\" is not what fact 1 (x) is in the store, a quote; a fact keeps its kind, another fact has another id."],
            store.Refuse(NewPack.Of(NewPack.Date("x"))));
    }

    [Fact]
    public void What_a_server_imports_is_seen_by_no_other_and_changes_nothing_of_all_servers()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        var shared = store.Export();
        store.Import(NewPack.With(NewPack.Of(NewPack.Quote(text: "Ours alone")), pack => pack["parties"]![0]!["name"] = "Ruritania"), guildId: 7);
        var facts = store.Get<FactStore>();
        Assert.Equal(["We will listen", "Ours alone"], facts.Find(7, [1, 2]).Select(fact => fact.Statement));
        Assert.Equal(["We will listen"], facts.Find(8, [1, 2]).Select(fact => fact.Statement));
        Assert.Equal(["We will listen"], facts.Find(0, [1, 2]).Select(fact => fact.Statement));
        Assert.Equal((1, 1), (store.Number("select count(*) from fact_words where fact_words match 'listen OR alon'"), store.Number("select count(*) from guild_fact_words where guild_fact_words match 'listen OR alon'")));
        Assert.Equal(shared, store.Export());
        Assert.Contains("Ruritania", store.Export(guildId: 7), StringComparison.Ordinal);
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public void A_servers_pack_may_refer_to_what_all_servers_have_but_not_to_another_servers()
    {
        store.Import(NewPack.Of(), guildId: 7);
        Assert.Equal(3, store.Refuse(NewPack.Bare("t", NewPack.Quote()), guildId: 8).Count);
        store.Import(NewPack.Of());
        Assert.Equal(1, store.Import(NewPack.Bare("t", NewPack.Quote()), guildId: 8).Facts.Added);
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public void A_retracted_fact_stays_retracted_until_the_pack_has_other_words_for_it()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        Retract(1);
        Assert.Equal(new ImportCounts(0, 0, 1), store.Import(NewPack.Of(NewPack.Quote())).Facts);
        Assert.Empty(store.Get<FactStore>().Find(0, [1]));
        Assert.Equal(new ImportCounts(0, 1, 0), store.Import(NewPack.Of(NewPack.Quote(text: "Corrected"))).Facts);
        Assert.Equal("Corrected", store.Get<FactStore>().Find(0, [1])[0].Statement);
        Assert.Equal(1, store.Number("select count(*) from fact_revisions where action = 'restored'"));
    }

    [Fact]
    public void Several_packs_are_taken_in_together_or_not_at_all()
    {
        var before = store.Dump();
        var order = new ImportOrder { Author = "a", Reason = "r" };
        var good = NewPack.Of(NewPack.Quote());
        Assert.Throws<PackException>(() => store.Get<PackImport>().Run([Read(good), Read(NewPack.Bare("u", NewPack.Quote(speaker: "nobody")))], order));
        Assert.Equal(before, store.Dump());
        Assert.Equal(2, store.Get<PackImport>().Run([Read(good), Read(NewPack.Bare("u", NewPack.Quote()))], order).Sum(done => done.Facts.Added));
    }

    [Fact]
    public void When_writing_stops_in_the_middle_nothing_remains()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        store.Run("create trigger stop before insert on fact_topics when new.revision = 4 begin select raise (abort, 'stopped'); end");
        var before = store.Dump();
        Assert.ThrowsAny<Exception>(() => store.Import(NewPack.Of(NewPack.Quote(text: "New"), NewPack.Quote("b"), NewPack.Quote("c"), NewPack.Quote("d"))));
        Assert.Equal(before, store.Dump());
        store.Run("drop trigger stop");
        Assert.Empty(store.Check().Problems);
    }

    public void Dispose() => store.Dispose();

    private static Pack Read(string json) => Pack.Read("pack.json", System.Text.Encoding.UTF8.GetBytes(json));

    private object Value(string sql)
    {
        using var connection = store.Database.Open();
        return TalksBot.Storage.SqliteShortcuts.Value(connection, sql)!;
    }

    // As the moderators' room will do it.
    private void Retract(long id) => store.Run($"""
        insert into fact_revisions (fact_id, at, author, reason, action, source_id, statement, context, actor_id, on_day, until_day, precision,
                                    status, stance, place_id, outlet_id, supersedes)
        select fact_id, at, 'moderator', 'wrong', 'retracted', source_id, statement, context, actor_id, on_day, until_day, precision,
               status, stance, place_id, outlet_id, supersedes from fact_revisions where number = (select revision from facts where id = {id});
        insert into fact_topics select last_insert_rowid(), position, topic_id from fact_topics where revision = (select revision from facts where id = {id});
        update facts set revision = (select max(number) from fact_revisions) where id = {id};
        delete from fact_words where rowid = {id};
        """);
}
