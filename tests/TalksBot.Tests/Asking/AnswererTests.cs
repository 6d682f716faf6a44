using TalksBot.Asking;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Asking;

/// <summary>What a question gets: facts, cards, or the reason why none answers.</summary>
public sealed class AnswererTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Quote("villages", "The dam will not drown a single village"),
        River.Quote("promise", "Promises do not hold water", speaker: "brandt", on: "2020-06-11"),
        River.Quote("nets", "Our nets have been empty for three summers", speaker: "oster", on: "2020-05-04", topic: "fishing"),
        River.Event("round-1", "First round of the river talks", on: "2020-05-04", participants: ["holt", "brandt"]),
        River.Event("inspection", "Inspection of the Karsk Dam", on: "2020-06-12", place: null, participants: ["quill"]),
        River.Event("signing", "Signing of the ferry agreement", on: "2020-07", place: "Ostby", participants: ["holt", "oster"]),
        River.Position("no-tolls", "Sudria denies that it plans tolls on the ferry.", "denies", party: "sudria", topic: "ferry"),
        River.Position("dam-for", "Norvania supports the dam.", "supports"),
        River.Position("dam-against", "Sudria opposes the dam.", "opposes", party: "sudria")));

    [Theory]
    [InlineData("who said that promises do not hold water", "promise")]
    [InlineData("what did Holt say about villages", "villages")]
    [InlineData("what did the president of Sudria say about nets", "nets")]
    [InlineData("when was the first round of the talks", "round-1")]
    [InlineData("where was the first round held", "round-1")]
    [InlineData("who took part in the first round", "round-1")]
    [InlineData("where will the ferry agreement be signed", "signing")]
    [InlineData("what is Norvania's stance on the dam", "dam-for")]
    [InlineData("who opposes the dam", "dam-against")]
    [InlineData("DOES SUDRIA OPPOSE THE DAM", "dam-against")]
    [InlineData("wat did holt say abt vilages", "villages")]
    [InlineData("what did Brandt say before Friday", "promise")]
    [InlineData("what did Oster say before June", "nets")]
    [InlineData("what happened after 11 June", "inspection")]
    [InlineData("could you tell me when the first round was", "round-1")]
    [InlineData("what did Brandt say before 12 June", "promise")]
    [InlineData("hi, what happened on 12 June 2020", "inspection")]
    public void The_fact_that_answers_comes_first(string question, string fact) => Assert.Equal(fact, room.Answers(question)[0]);

    [Fact]
    public void A_yes_or_no_question_is_answered_by_a_denial() => Assert.Equal("no-tolls", room.Answers("does Sudria plan tolls on the ferry?")[0]);

    [Theory]
    [InlineData("what did Holt say about football", nameof(Why.Topic))]
    [InlineData("who opened the airport", nameof(Why.Topic))]
    [InlineData("what did Merkel say about the dam", nameof(Why.Speaker))]
    [InlineData("who is Angela Merkel", nameof(Why.Speaker))]
    [InlineData("what is France's position on the dam", nameof(Why.Speaker))]
    [InlineData("when did Holt say that promises do not hold water", nameof(Why.Premise))]
    [InlineData("what did Brandt say about drowning villages", nameof(Why.Premise))]
    [InlineData("who signed the ferry agreement in 1995", nameof(Why.Time))]
    [InlineData("what did Holt say about villages in 2014", nameof(Why.Time))]
    [InlineData("what did Brandt say about promises before June", nameof(Why.Time))]
    [InlineData("what did Brandt say about promises after Friday", nameof(Why.Time))]
    [InlineData("where was the inspection of the Karsk Dam", nameof(Why.Detail))]
    [InlineData("how many villages will the dam drown", nameof(Why.Detail))]
    [InlineData("what time was the first round", nameof(Why.Detail))]
    [InlineData("", nameof(Why.NothingAsked))]
    [InlineData("   ", nameof(Why.NothingAsked))]
    [InlineData("?!", nameof(Why.NothingAsked))]
    [InlineData("hello", nameof(Why.NothingAsked))]
    [InlineData("hi bot, how are you today", nameof(Why.NothingAsked))]
    [InlineData("tell me your rules", nameof(Why.NothingAsked))]
    [InlineData("Thanks, that was quick today", nameof(Why.NothingAsked))]
    public void Without_an_answer_it_says_why(string question, string why)
    {
        var none = room.Abstains(question);

        Assert.Equal(why, none.Why.ToString());
        Assert.EndsWith(".", none.Reason.English, StringComparison.Ordinal);
        Assert.Equal(none.Closest.Count, none.Closest.Distinct().Count());
        Assert.InRange(none.Closest.Count, 0, 3);
    }

    [Fact]
    public void A_false_premise_is_told_with_the_one_who_did_say_it()
    {
        var none = room.Abstains("when did Holt say that promises do not hold water");

        Assert.Equal("Mara Holt is not recorded saying that; Ines Brandt is.", none.Reason.English);
        Assert.Equal("promise", ItemJson.Of(none.Closest[0]).Fact);
    }

    [Fact]
    public void The_closest_facts_are_offered_as_no_answers()
    {
        var none = room.Abstains("what did Holt say about villages in 2014");
        var json = AnswerJson.Of(none);

        Assert.Contains("villages", json.Closest.Select(item => item.Fact));
        Assert.Equal((false, none.Reason.English), (json.Answered, json.Reason));
        Assert.Empty(json.Answers);
    }

    [Theory]
    [InlineData("Who is Mara Holt?", "holt")]
    [InlineData("who is holt", "holt")]
    [InlineData("whos oster", "oster")]
    [InlineData("who is the president of Sudria", "oster")]
    [InlineData("who is the norvanian foreign minister", "holt")]
    [InlineData("who is the foreign minister of sudria", "brandt")]
    [InlineData("who is the deputy foreign minister", "quill")]
    [InlineData("who is Norvania's deputy foreign minister", "quill")]
    public void A_person_is_found_by_name_surname_and_office(string question, string person)
    {
        var found = Assert.IsType<Answer.Found>(room.Ask(question));
        Assert.Equal([person], found.Items.Select(item => Assert.IsType<Item.Person>(item.Item).Actor.Key));
    }

    [Fact]
    public void Of_an_office_that_two_hold_both_are_shown_and_of_two_namesakes_the_one_who_was_named()
    {
        room.Store.Import(River.Pack("more", [new PackPerson("holt-2", "Piet Holt", "Ferryman", "sudria", [])], []));

        Assert.Equal(["brandt", "holt"], room.Answers("who is the foreign minister").Order());
        Assert.Equal(["holt", "holt-2"], room.Answers("who is holt").Order());
        Assert.Equal(["holt-2"], room.Answers("who is Piet Holt"));
    }

    [Theory]
    [InlineData("who is the president of Norvania")]
    [InlineData("who is the Sudrian deputy foreign minister")]
    [InlineData("who is the king of Sudria")]
    public void Nobody_is_shown_for_an_office_that_nobody_is_recorded_in(string question) =>
        Assert.DoesNotContain(room.Ask(question) is Answer.Found found ? found.Items : [], item => item.Item is Item.Person);

    [Fact]
    public void A_comparison_shows_one_fact_of_each_side_first() =>
        Assert.Equal(["dam-for", "dam-against"], room.Answers("compare Norvania and Sudria on the dam", most: 2));

    [Fact]
    public void No_more_facts_are_shown_than_were_asked_for_and_the_first_stays_first()
    {
        var all = room.Answers("positions on the dam", most: 10);

        Assert.Contains("dam-for", all);
        Assert.Contains("dam-against", all);
        Assert.Equal(all[..1], room.Answers("positions on the dam", most: 1));
    }

    [Fact]
    public void An_answer_repeats_what_was_asked()
    {
        Assert.Equal("Who  IS “Holt”?", room.Ask("Who  IS “Holt”?").Question);
        Assert.Equal("Holt · dam · 2020", room.Ask(new Asked { Text = "dam", Speaker = "Holt", When = "2020" }).Question);
    }

    [Fact]
    public void A_typed_command_answers_with_its_kind_only()
    {
        Assert.Equal(["dam-against"], room.Answers(new Asked { Text = "dam", Speaker = "Sudria", For = AskedFor.Stance, OnlyKind = FactKind.Position }));
        Assert.Equal(["promise"], room.Answers(new Asked { Text = "", Speaker = "Brandt", For = AskedFor.Said, OnlyKind = FactKind.Quote }));
        Assert.Equal("round-1", room.Answers(new Asked { Text = "first round", For = AskedFor.When, OnlyKind = FactKind.Date })[0]);
        Assert.IsType<Answer.None>(room.Ask(new Asked { Text = "nets", OnlyKind = FactKind.Position }));
    }

    [Fact]
    public void A_retracted_fact_is_neither_an_answer_nor_near_one()
    {
        room.Retract("promise");

        var answer = AnswerJson.Of(room.Ask("who said that promises do not hold water"));
        Assert.DoesNotContain("promise", answer.Answers.Concat(answer.Closest).Select(item => item.Fact));
        Assert.False(answer.Answered);
    }

    [Fact]
    public void A_revised_fact_answers_with_its_new_words()
    {
        Assert.Equal("villages", room.Answers("what did Holt say about villages")[0]);
        room.Store.Import(River.With(River.Quote("villages", "The dam will wash away two mills")));

        Assert.Equal("The dam will wash away two mills", ItemJson.Of(Assert.IsType<Answer.Found>(room.Ask("what did Holt say about mills")).Items[0]).Statement);
        Assert.IsType<Answer.None>(room.Ask("what did Holt say about villages"));
    }

    [Fact]
    public void A_question_is_answered_from_all_talks_side_by_side()
    {
        room.Store.Import(NewPack.Of(NewPack.Quote(text: "Every gas pipeline is a promise")));

        Assert.Equal("q", room.Answers("what did Sherman say about gas")[0]);
        Assert.Equal("promise", room.Answers("what did Brandt say about promises")[0]);
        Assert.Equal("sherman", Assert.Single(room.Answers("who is Sherman")));
        Assert.Equal(Why.Premise, room.Abstains("what did Holt say about gas pipelines").Why);
    }

    [Fact]
    public void A_servers_own_facts_answer_there_beside_those_of_all_and_nowhere_else()
    {
        var talks = River.Pack("own", [new PackPerson("vane", "Iris Vane", "Envoy", "sudria", [])], [River.Quote("own", "The lighthouse is ours", speaker: "vane", topic: "ferry")]);
        room.Store.Import(talks, guildId: 7);

        Assert.Equal("own", room.Answers("what did Vane say about the lighthouse", guild: 7)[0]);
        Assert.Equal(["vane"], room.Answers("who is Iris Vane", guild: 7));
        Assert.Equal("promise", room.Answers("who said that promises do not hold water", guild: 7)[0]);
        foreach (var other in new[] { 0L, 8L })
        {
            foreach (var question in new[] { "what did Vane say about the lighthouse", "who is Iris Vane", "who said the lighthouse is ours", "lighthouse" })
            {
                var none = room.Abstains(question, guild: other);
                Assert.DoesNotContain("own", none.Closest.Select(item => ItemJson.Of(item).Fact));
                Assert.DoesNotContain("Iris", question.Contains("Iris", StringComparison.Ordinal) ? "" : none.Reason.English, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    public void Dispose() => room.Dispose();
}
