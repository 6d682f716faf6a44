using TalksBot.Asking;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Asking.Reading;

public sealed class QuestionReaderTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(River.Quote("q", "The dam will not drown a single village"), River.Event("d", "First round of the river talks", participants: ["holt", "brandt"])));

    [Theory]
    [InlineData("who said the dam will drown villages", nameof(AskedFor.Who))]
    [InlineData("Who is Mara Holt?", nameof(AskedFor.Card))]
    [InlineData("whos brandt", nameof(AskedFor.Card))]
    [InlineData("who is the foreign minister of Sudria", nameof(AskedFor.Card))]
    [InlineData("who is opposed to the dam", nameof(AskedFor.Who))]
    [InlineData("who took part in the first round", nameof(AskedFor.TookPart))]
    [InlineData("who met in lindhaven", nameof(AskedFor.TookPart))]
    [InlineData("who was at the first round", nameof(AskedFor.TookPart))]
    [InlineData("who turned up in lindhaven", nameof(AskedFor.TookPart))]
    [InlineData("during which week was the first round", nameof(AskedFor.When))]
    [InlineData("in which two cities was the first round", nameof(AskedFor.Where))]
    [InlineData("did holt and brandt meet on the day before", nameof(AskedFor.YesNo))]
    [InlineData("when'd they meet", nameof(AskedFor.When))]
    [InlineData("holt to the villagers", nameof(AskedFor.Said))]
    [InlineData("what did Holt say about the dam", nameof(AskedFor.Said))]
    [InlineData("holt on the dam", nameof(AskedFor.Said))]
    [InlineData("norvania on the dam", nameof(AskedFor.Stance))]
    [InlineData("What is Norvania’s position on the dam?", nameof(AskedFor.Stance))]
    [InlineData("what does sudria want", nameof(AskedFor.Stance))]
    [InlineData("what is sudria asking for", nameof(AskedFor.Stance))]
    [InlineData("where does sudria stand on fishing", nameof(AskedFor.Stance))]
    [InlineData("when was the first round", nameof(AskedFor.When))]
    [InlineData("tell me when they met", nameof(AskedFor.When))]
    [InlineData("what day was the first round", nameof(AskedFor.When))]
    [InlineData("date of the first round", nameof(AskedFor.When))]
    [InlineData("where was the first round", nameof(AskedFor.Where))]
    [InlineData("in which city was the first round", nameof(AskedFor.Where))]
    [InlineData("how many villages will drown", nameof(AskedFor.HowMany))]
    [InlineData("does Sudria support the dam?", nameof(AskedFor.YesNo))]
    [InlineData("compare Norvania and Sudria on the dam", nameof(AskedFor.Compare))]
    [InlineData("norvania vs sudria on fishing", nameof(AskedFor.Compare))]
    [InlineData("karsk dam", nameof(AskedFor.Anything))]
    [InlineData("on whose premises did the round open", nameof(AskedFor.Where))]
    [InlineData("which capital hosts the round", nameof(AskedFor.Where))]
    [InlineData("which countries will attend the round", nameof(AskedFor.TookPart))]
    [InlineData("who is negotiating in lindhaven", nameof(AskedFor.TookPart))]
    [InlineData("which newspaper quoted Holt on the dam", nameof(AskedFor.Who))]
    [InlineData("to which newspaper did Holt speak", nameof(AskedFor.Anything))]
    [InlineData("towards whom is Sudria leaning", nameof(AskedFor.Anything))]
    [InlineData("which meeting will deal with the Sudrian dam", nameof(AskedFor.Anything))]
    [InlineData("what office does Mara Holt hold", nameof(AskedFor.Card))]
    [InlineData("what is Holt's job", nameof(AskedFor.Card))]
    [InlineData("what is the position of Holt in the government, who is she", nameof(AskedFor.Card))]
    [InlineData("what is Holt's position on the dam", nameof(AskedFor.Stance))]
    [InlineData("who went to Sudria", nameof(AskedFor.Who))]
    public void What_a_question_asks_for_is_read_from_its_words(string question, string askedFor) => Assert.Equal(askedFor, room.Read(question).AskedFor.ToString());

    [Theory]
    [InlineData("what did Holt say about the dam", "holt")]
    [InlineData("what did the norvanian foreign minister say about the dam", "holt")]
    [InlineData("what did the Norvanian deputy foreign minister say", "quill")]
    [InlineData("what has mara holt said", "holt")]
    [InlineData("according to Ines Brandt, is the dam safe", "brandt")]
    [InlineData("quotes by President Oster", "oster")]
    [InlineData("Brandt on fishing", "brandt")]
    [InlineData("brandt's view on fishing", "brandt")]
    [InlineData("what does Belmar want", "norvania")]
    [InlineData("what do the Sudrians demand", "sudria")]
    [InlineData("position of Sudria on the dam", "sudria")]
    [InlineData("sudrias stance on the dam", "sudria")]
    [InlineData("what was the reaction to the dam by Sudria and by Norvania", "norvania")]
    public void The_speaker_is_found_by_name_office_party_or_nickname(string question, string speaker) =>
        Assert.Contains(speaker, room.Read(question).Speakers.SelectMany(term => term.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor.Key));

    [Theory]
    [InlineData("what did Merkel say about the dam", "merkel")]
    [InlineData("what did Zorblatt say about the dam", "zorblatt")]
    [InlineData("what is France's position on the dam", "france")]
    public void A_speaker_whom_no_talks_know_is_still_the_one_asked_about(string question, string speaker)
    {
        var term = Assert.Single(room.Read(question).Speakers);
        Assert.Equal(speaker, term.Text);
        Assert.DoesNotContain(term.Entities, entity => entity is Entity.Someone);
    }

    [Theory]
    [InlineData("was the dam mentioned")]
    [InlineData("when did they meet")]
    [InlineData("what did they say about Holt")]
    [InlineData("who said the dam is safe")]
    [InlineData("is Sudria in the commission")]
    [InlineData("does Sudria pay for Norvania's proposals")]
    [InlineData("was the round in Norvania moved back")]
    [InlineData("what do the two sides claim about the dam")]
    [InlineData("holt brandt")]
    public void Where_nobodys_words_are_asked_for_there_is_no_speaker(string question) => Assert.Empty(room.Read(question).Speakers);

    [Theory]
    [InlineData("what did Brandtt say", "brandt")]
    [InlineData("what did bradnt say", "brandt")]
    [InlineData("what does norvnia want", "norvania")]
    [InlineData("what do the sudrains want", "sudria")]
    [InlineData("what did Ostar say", "oster")]
    public void A_misspelled_name_is_mended(string question, string key) =>
        Assert.Contains(key, room.Read(question).Terms.SelectMany(term => term.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor.Key));

    [Theory]
    [InlineData("Iran", "Iraq")]
    [InlineData("Iran", "Iraqi")]
    [InlineData("Iraq", "Iran")]
    [InlineData("Austria", "Australia")]
    [InlineData("Niger", "Nigeria")]
    [InlineData("Slovakia", "Slovenia")]
    [InlineData("Slovenia", "Slovak")]
    [InlineData("Mali", "Malta")]
    [InlineData("Zambia", "Gambia")]
    [InlineData("North Korea", "South Korea")]
    [InlineData("Georgia", "Guyana")]
    public void Another_states_name_is_never_taken_for_that_of_a_party(string party, string asked)
    {
        using var states = new AskingRoom(River.Pack(
            "states", [], [River.Position("p", $"{party} supports the dam.", "supports", party: "x")], [new PackParty("x", party, "state", [])]));

        foreach (var question in new[] { $"what is {asked}'s position on the dam", $"what does {asked} say about the dam" })
        {
            Assert.DoesNotContain(states.Read(question).Terms.SelectMany(term => term.Entities), entity => entity is Entity.Someone);
            Assert.Equal(Why.Speaker, states.Abstains(question).Why);
        }

        Assert.Equal(["p"], states.Answers($"what is {party}'s position on the dam"));
    }

    [Theory]
    [InlineData("tell us about the dam", false)]
    [InlineData("can you give us a quote", false)]
    [InlineData("what does us want", true)]
    [InlineData("us position on the dam", true)]
    [InlineData("what does the US want", true)]
    [InlineData("what do the U.S. want", true)]
    [InlineData("who wants the dam", false)]
    [InlineData("who said it is safe", false)]
    [InlineData("what is the WHO position", true)]
    public void An_abbreviation_is_told_from_the_word_that_is_written_like_it(string question, bool named)
    {
        using var abbreviated = new AskingRoom(River.Pack(
            "bodies", [], [], [new PackParty("us", "United States", "state", ["US"]), new PackParty("who", "World Health Organization", "organisation", ["WHO"])]));

        Assert.Equal(named, abbreviated.Read(question).Terms.SelectMany(term => term.Entities).Any(entity => entity is Entity.Someone));
    }

    [Theory]
    [InlineData("latest position of Norvania on the dam", nameof(AskedOrder.Latest))]
    [InlineData("what does Norvania want now", nameof(AskedOrder.Latest))]
    [InlineData("Norvania's last statement on the dam", nameof(AskedOrder.Latest))]
    [InlineData("what did norvania originally want", nameof(AskedOrder.First))]
    [InlineData("Norvania's first position on the dam", nameof(AskedOrder.First))]
    [InlineData("did norvania want the dam at first", nameof(AskedOrder.First))]
    [InlineData("original date of the first round", nameof(AskedOrder.First))]
    [InlineData("what did norvania first say about the dam", nameof(AskedOrder.First))]
    [InlineData("when was the first round", nameof(AskedOrder.BestFit))]
    [InlineData("who met last week", nameof(AskedOrder.BestFit))]
    public void Latest_and_first_order_facts_but_not_rounds_and_weeks(string question, string order) => Assert.Equal(order, room.Read(question).Order.ToString());

    [Theory]
    [InlineData("who attended the first round", "attended")]
    [InlineData("who was present at the first round", "present")]
    [InlineData("when did Holt send her message about the dam", "send")]
    [InlineData("how much money does the dam cost", "money")]
    [InlineData("which capital hosts the round", "capital")]
    [InlineData("which capital hosts the round", "hosts")]
    [InlineData("on which channel did Holt speak", "channel")]
    [InlineData("did Holt deliberately flood the villages", "deliberately")]
    public void How_it_is_asked_weighs_less_than_what_is_asked(string question, string word) =>
        Assert.InRange(room.Read(question).Terms.Where(term => term.Text == word).Sum(term => term.Weight), 0, 0.5);

    [Theory]
    [InlineData("what did the Norvania Times write about the dam", false)]
    [InlineData("what did the norvania gazette write about the dam", false)]
    [InlineData("what did the Norvania Post write about the dam", false)]
    [InlineData("what did norvania post about the dam", true)]
    [InlineData("what did Norvania post about the dam", true)]
    [InlineData("how many times did Norvania reject the dam", true)]
    public void A_paper_that_bears_a_states_name_is_not_the_state(string question, bool named) =>
        Assert.Equal(named, room.Read(question).Terms.SelectMany(term => term.Entities).Any(entity => entity is Entity.Someone));

    [Theory]
    [InlineData("what did Ines say about the dam", "brandt")]
    [InlineData("what did ines say about the dam", "brandt")]
    [InlineData("what did Mara say about the dam", "holt,vance")]
    [InlineData("what did Pavel say about the dam", "ruiz")]
    [InlineData("what did Mara Vance say about the dam", "vance")]
    [InlineData("what did Ines Merkel say about the dam", "")]
    [InlineData("what did ines zorblatt say about the dam", "")]
    [InlineData("what did General Ruiz say about the dam", "ruiz")]
    public void A_first_name_alone_names_whoever_bears_it(string question, string people)
    {
        room.Store.Import(River.Pack("more", [new PackPerson("vance", "Mara Vance", "Envoy", "sudria", []), new PackPerson("ruiz", "General Pablo Ruiz", "Envoy", "sudria", ["Pavel Ruiz"]), new PackPerson("ruiz-2", "Ana Ruiz", "Envoy", "sudria", [])], []));

        var named = room.Read(question).Terms.SelectMany(term => term.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor.Key).Distinct().Order();
        Assert.Equal(people, string.Join(',', named));
    }

    [Theory]
    [InlineData("what did Irak say about the dam")]
    [InlineData("what did Iraqq say about the dam")]
    [InlineData("what do the Iraqqis want")]
    public void A_slip_in_a_name_that_the_store_does_not_know_is_not_mended_to_one_that_it_knows(string question)
    {
        using var states = new AskingRoom(River.Pack("states", [], [], [new PackParty("iran", "Iran", "state", ["Iranian", "Iranians"])]));

        Assert.DoesNotContain(states.Read(question).Terms.SelectMany(term => term.Entities), entity => entity is Entity.Someone);
    }

    [Fact]
    public void A_short_word_is_not_mended_to_a_far_state() => Assert.DoesNotContain(room.Read("who had a chatt about the dam").Terms, term => term.KnownElsewhere);

    [Theory]
    [InlineData("when did Holt go to Sudria", true)]
    [InlineData("what did Holt say in Sudria", true)]
    [InlineData("what did Holt say to Sudria", false)]
    public void Where_somebody_goes_is_a_place(string question, bool place) => Assert.Equal(place, room.Read(question).Terms.Single(term => term.Text == "sudria").IsPlace);

    [Fact]
    public void A_letter_left_over_is_no_word() => Assert.DoesNotContain(room.Read("who said no dam w/o villages").Terms, term => term.Text == "o");

    [Fact]
    public void Somebodys_people_speak_for_their_party_too() =>
        Assert.Equal(["oster", "sudria"], room.Read("would Oster's people reject the dam").Speakers.SelectMany(term => term.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor.Key));

    [Fact]
    public void Names_of_another_servers_talks_are_no_names()
    {
        room.Store.Import(River.Pack("secret", [new PackPerson("kallis", "Zora Kallis", "Envoy", null, [])], []), guildId: 7);

        Assert.Contains(room.Read("what did Kallis say", guild: 7).Terms, term => term.Entities.OfType<Entity.Someone>().Any(someone => someone.Actor.Key == "kallis"));
        Assert.Empty(room.Read("what did Kallis say", guild: 8).Terms.SelectMany(term => term.Entities));
        Assert.Empty(room.Read("what did Kallis say").Terms.SelectMany(term => term.Entities));
    }

    [Fact]
    public void Another_servers_names_are_not_given_away_by_mending_a_slip()
    {
        room.Store.Import(River.Pack("secret", [new PackPerson("kallistratos", "Zora Kallistratos", "Envoy", null, [])], []), guildId: 7);

        var none = room.Abstains("what did kalistratos say about the dam", guild: 8);

        Assert.DoesNotContain("kallistratos", none.Reason.English, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("kalistratos", none.Reason.English, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_typed_commands_fields_say_who_when_and_what_kind()
    {
        var question = room.Read(new Asked { Text = "the dam", Speaker = "Brandt", When = "last week", For = AskedFor.Said, OnlyKind = FactKind.Quote });

        Assert.Equal("brandt", Assert.Single(question.Speakers).Entities.OfType<Entity.Someone>().Single().Actor.Key);
        Assert.Equal(("last week", AskedFor.Said, true), (Assert.Single(question.Times).Text, question.AskedFor, question.OnlyKinds));
        Assert.Equal([FactKind.Quote], question.Kinds);
    }

    [Fact]
    public void A_question_without_an_end_is_read_up_to_a_bound() => Assert.InRange(room.Read(string.Join(' ', Enumerable.Repeat("dam", 5_000))).Words.Count, 1, 120);

    public void Dispose() => room.Dispose();
}
