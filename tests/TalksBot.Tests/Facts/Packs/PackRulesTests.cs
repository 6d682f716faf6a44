using System.Text;
using System.Text.Json.Nodes;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Facts.Packs;

public sealed class PackRulesTests : IDisposable
{
    private readonly TempStore store = new();

    [Theory]
    [InlineData("said_on", "\"tomorrow\"", "$.facts[0].said_on: \"tomorrow\" is no ISO 8601 day (2022-01-10) or null.")]
    [InlineData("said_on", "\"2022-02-30\"", "$.facts[0].said_on: \"2022-02-30\" is no ISO 8601 day (2022-01-10) or null.")]
    [InlineData("said_on", "\"2022-01\"", "$.facts[0].said_on: \"2022-01\" is no ISO 8601 day (2022-01-10) or null.")]
    [InlineData("said_on", "20220110", "$.facts[0].said_on: 20220110 is no text or null.")]
    [InlineData("text", "null", "$.facts[0].text: null is no text.")]
    [InlineData("text", "\" \"", "$.facts[0].text: \" \" is an empty text.")]
    [InlineData("text", "{\"a\":1}", "$.facts[0].text: an object is no text.")]
    [InlineData("text", "\"a\\u0007b\"", "$.facts[0].text: \"a\\u0007b\" has the control character U+0007 at place 2; none is allowed.")]
    [InlineData("text", "\"a\\nb\"", "$.facts[0].text: \"a\\u000ab\" has the control character U+000A at place 2; none is allowed.")]
    [InlineData("text", "\"a\\u202Eb\"", "$.facts[0].text: \"a\\u202eb\" has the control character U+202E at place 2; none is allowed.")]
    [InlineData("text", "\"\\ud800\"", "$.facts[0].text: is no valid Unicode.")]
    [InlineData("topics", "\"expansion\"", "$.facts[0].topics: \"expansion\" is no list of texts.")]
    [InlineData("topics", "[1]", "$.facts[0].topics[0]: 1 is no text.")]
    [InlineData("topics", "[\"expansion\",\"peace\"]", "$.facts[0].topics[1]: \"peace\" is the id of no topic in this pack, nor of one in the store.")]
    [InlineData("topics", "[\"expansion\",\"expansion\"]", "$.facts[0].topics[1]: \"expansion\" stands in this list twice.")]
    [InlineData("speaker", "\"nobody\"", "$.facts[0].speaker: \"nobody\" is the id of no party or person in this pack, nor of one in the store.")]
    [InlineData("source", "\"s9\"", "$.facts[0].source: \"s9\" is the id of no source in this pack, nor of one in the store.")]
    [InlineData("kind", "\"rumour\"", "$.facts[0].kind: \"rumour\" is none of quote, date, position.")]
    [InlineData("kind", "7", "$.facts[0].kind: 7 is none of quote, date, position.")]
    [InlineData("said_in", "\"x\"", "$.facts[0].said_in: no such field; the fields here are id, kind, text, speaker, said_on, said_to, context, topics, source.")]
    public void A_quote_field_that_breaks_a_rule_is_named_with_its_value_and_what_is_allowed(string field, string value, string problem) =>
        Assert.Equal([problem], store.Refuse(NewPack.WithJson(NewPack.Quote(), field, value)));

    [Theory]
    [InlineData("starts_on", "12 January", "$.facts[0].starts_on: \"12 January\" is no ISO 8601 day (2022-01-10).")]
    [InlineData("starts_on", "2022-01", "$.facts[0].starts_on: \"2022-01\" is no ISO 8601 day (2022-01-10).")]
    [InlineData("ends_on", "2022-01-11", "$.facts[0].ends_on: \"2022-01-11\" is before starts_on (2022-01-12); it is the same day or a later one, or null.")]
    [InlineData("precision", "week", "$.facts[0].precision: \"week\" is none of day, month, year.")]
    [InlineData("status", "maybe", "$.facts[0].status: \"maybe\" is none of scheduled, held, moved, cancelled.")]
    public void A_date_field_that_breaks_a_rule_is_named(string field, string value, string problem) =>
        Assert.Equal([problem], store.Refuse(NewPack.WithField(NewPack.Date(), field, value)));

    [Theory]
    [InlineData("2021-12", "month")]
    [InlineData("2021-12-01", "month")]
    [InlineData("2021", "year")]
    [InlineData("2021-12", "year")]
    [InlineData("2021-12-17", "day")]
    public void A_date_may_be_as_short_as_its_precision(string startsOn, string precision) =>
        Assert.Equal(1, store.Import(NewPack.Of(NewPack.Date(startsOn: startsOn, precision: precision))).Facts.Added);

    [Theory]
    [InlineData("stance", "likes", "$.facts[0].stance: \"likes\" is none of demands, supports, opposes, offers, denies, undecided.")]
    [InlineData("as_of", "soon", "$.facts[0].as_of: \"soon\" is no ISO 8601 day, month or year (2022-01-10, 2022-01 or 2022).")]
    [InlineData("topic", "peace", "$.facts[0].topic: \"peace\" is the id of no topic in this pack, nor of one in the store.")]
    public void A_position_field_that_breaks_a_rule_is_named(string field, string value, string problem) =>
        Assert.Equal([problem], store.Refuse(NewPack.WithField(NewPack.Position(), field, value)));

    [Theory]
    [InlineData("talks", "time_zone", "Mars/Base", "$.talks.time_zone: \"Mars/Base\" is no IANA time zone (Europe/Zurich).")]
    [InlineData("sources", "published", "yesterday", "$.sources[0].published: \"yesterday\" is no ISO 8601 day (2022-01-10) or null.")]
    [InlineData("sources", "url", "javascript:alert(1)", "$.sources[0].url: \"javascript:alert(1)\" is no web address (https://…) or null.")]
    [InlineData("parties", "kind", "club", "$.parties[0].kind: \"club\" is none of state, alliance, organisation.")]
    [InlineData("people", "party", "sherman", "$.people[0].party: \"sherman\" is the id of no party in this pack, nor of one in the store.")]
    public void An_entry_that_breaks_a_rule_is_named(string list, string field, string value, string problem) =>
        Assert.Equal([problem], store.Refuse(NewPack.With(NewPack.Of(), pack => (pack[list] is JsonArray items ? items[0] : pack[list])![field] = value)));

    [Theory]
    [InlineData("sources", "s1")]
    [InlineData("parties", "us")]
    [InlineData("people", "sherman")]
    [InlineData("topics", "expansion")]
    [InlineData("facts", "q")]
    public void An_id_stands_in_its_list_once(string list, string id)
    {
        var pack = NewPack.With(NewPack.Of(NewPack.Quote()), pack => pack[list]!.AsArray().Add(pack[list]![0]!.DeepClone()));
        var second = JsonNode.Parse(pack)![list]!.AsArray().Count - 1;
        Assert.Equal([$"$.{list}[{second}].id: \"{id}\" is the id of $.{list}[0] too; each id stands in its list once."], store.Refuse(pack));
    }

    [Fact]
    public void A_missing_field_is_named_with_what_belongs_there()
    {
        var pack = NewPack.With(NewPack.Of(NewPack.Quote()), pack =>
        {
            pack["facts"]![0]!.AsObject().Remove("said_to");
            pack["sources"]![0]!.AsObject().Remove("title");
            pack.AsObject().Remove("topics");
            pack["facts"]![0]!["topics"] = new JsonArray();
        });
        Assert.Equal(
            ["$.sources[0].title: is missing; allowed is text.", "$.topics: is missing; allowed is a list of objects.", "$.facts[0].said_to: is missing; allowed is text or null."],
            store.Refuse(pack));
    }

    [Fact]
    public void A_field_that_stands_twice_is_an_error_and_so_is_an_unknown_list()
    {
        var pack = NewPack.Of(NewPack.Quote())
            .Replace("\"kind\": \"quote\"", "\"kind\": \"quote\", \"id\": \"other\"", StringComparison.Ordinal)
            .Replace("\"facts\": [", "\"rumours\": [], \"facts\": [", StringComparison.Ordinal);
        Assert.Equal(
            ["$.rumours: no such field; the fields here are talks, sources, parties, people, topics, facts.", "$.facts[0].id: stands in this object twice."],
            store.Refuse(pack));
    }

    [Fact]
    public void All_errors_come_at_once_and_beyond_fifty_they_are_counted()
    {
        var problems = store.Refuse(NewPack.Of([.. Enumerable.Range(0, 73).Select(i => NewPack.Quote($"q{i}", speaker: $"nobody-{i}"))]));
        Assert.Equal(51, problems.Count);
        Assert.StartsWith("$.facts[49].speaker: \"nobody-49\"", problems[49], StringComparison.Ordinal);
        Assert.Equal("and 23 more", problems[50]);
    }

    [Fact]
    public void A_refused_pack_leaves_the_store_as_it_was()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        var before = store.Dump();
        store.Refuse(NewPack.Of(NewPack.Quote(text: "New words"), NewPack.Date(), NewPack.Quote("bad", speaker: "nobody")));
        Assert.Equal(before, store.Dump());
    }

    [Theory]
    [InlineData("", "line 1, column 1: this is not JSON.")]
    [InlineData("{\n  \"talks\": x }", "line 2, column 12: this is not JSON.")]
    [InlineData("{\n  \"talks\": {},\n  \"ééé\" 1 }", "line 3, column 9: this is not JSON.")]
    [InlineData("{} {}", "line 1, column 4: this is not JSON.")]
    [InlineData("{\"facts\": [", "line 1, column 12: this is not JSON.")]
    public void Text_that_is_not_JSON_is_shown_with_line_and_column(string text, string problem) =>
        Assert.StartsWith(problem, Assert.Single(store.Refuse(text)), StringComparison.Ordinal);

    [Fact]
    public void A_pack_nested_too_deep_is_refused_and_does_not_bring_the_reader_down() =>
        Assert.Contains("depth", Assert.Single(store.Refuse(new string('[', 100_000))), StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_is_no_error()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(NewPack.Of(NewPack.Quote()))];
        var done = store.Get<PackImport>().Run([Pack.Read("pack.json", bytes)], new ImportOrder { Author = "a", Reason = "r" });
        Assert.Equal(1, done.Single().Facts.Added);
    }

    [Fact]
    public void Broken_UTF8_is_an_error_of_its_field()
    {
        var bytes = Encoding.Latin1.GetBytes(NewPack.Of(NewPack.Quote(text: "caf\u00e9")));
        var refused = Assert.Throws<PackException>(() => store.Get<PackImport>().Run([Pack.Read("pack.json", bytes)], new ImportOrder { Author = "a", Reason = "r" }));
        Assert.Equal(["$.facts[0].text: is no valid Unicode."], refused.Problems);
    }

    [Fact]
    public void Texts_and_lists_are_bounded()
    {
        Assert.Equal(1, store.Import(NewPack.Of(NewPack.Quote(text: new string('a', 3_000)))).Facts.Added);
        Assert.Equal(
            [$"$.facts[0].text: \"{new string('a', 80)}…\" has 3,001 characters; at most 3,000 are allowed."],
            store.Refuse(NewPack.Of(NewPack.Quote(text: new string('a', 3_001)))));
        Assert.Equal(
            ["$.facts[0].text: a text of 20,000 bytes; at most 3,000 characters are allowed."],
            store.Refuse(NewPack.Of(NewPack.Quote(text: new string('a', 20_000)))));
        Assert.Equal(
            ["$.facts[0].topics: has 101 items; at most 100 are allowed."],
            store.Refuse(NewPack.WithField(NewPack.Quote(), "topics", new JsonArray([.. Enumerable.Range(0, 101).Select(_ => JsonValue.Create("expansion"))])))
                .Where(problem => problem.Contains("items", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_fact_that_would_not_fit_into_a_message_is_refused()
    {
        var fact = NewPack.Quote(text: new string('a', 2_800)) with { Context = new string('b', 1_000) };
        Assert.StartsWith("$.facts[0]: has 3,", Assert.Single(store.Refuse(NewPack.Of(fact))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_a_party_and_a_person_names_neither()
    {
        var pack = NewPack.With(NewPack.Of(NewPack.Quote(speaker: "us")), pack => pack["people"]![0]!["id"] = "us");
        Assert.Equal(["$.facts[0].speaker: \"us\" is a party and a person of these talks; give one of them another id."], store.Refuse(pack));
    }

    public void Dispose() => store.Dispose();
}
