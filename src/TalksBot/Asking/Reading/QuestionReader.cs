using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Reads a question: its words, whom and what it names, when, and what it wants to be told.</summary>
internal sealed class QuestionReader(WordReader reader, GeneralWords general)
{
    /// <summary>A question of more words is read up to here; no one asks more in earnest.</summary>
    private const int MostWords = 120;

    private const double LightWeight = 0.3;
    private const double NameWeight = 1.3;
    private const double HardWeight = 1.6;

    private readonly Respelling respelling = new(reader, general);

    /// <summary>Reads what was asked in a server that sees what <paramref name="sees"/> allows.</summary>
    public Question Read(Asked asked, Lexicon lexicon, IVocabulary vocabulary, Func<Entity, bool> sees)
    {
        var speakers = reader.Read(asked.Speaker ?? "");
        var others = reader.Read(asked.Other ?? "");
        var text = reader.Read(asked.Text);
        List<Word> typed = [.. speakers, .. others, .. text.Skip(Preamble.LengthOf(asked.Text, text, lexicon, word => Cues.Ordinals.Contains(word.Text) || (general.SoftnessOf(word) == Softness.Content && vocabulary.Count(word.Stem) > 0), sees)), .. reader.Read(asked.When ?? "")];
        if (typed.Count > MostWords)
        {
            typed.RemoveRange(MostWords, typed.Count - MostWords);
        }

        var words = respelling.Of(typed, lexicon, vocabulary, sees);
        var mentions = Visible(Settle(words, lexicon.Find(words, sees), lexicon, vocabulary), sees);

        // "What does Russia demand" names Russia, though "Russia's demands" may be the name of a topic.
        var someones = Visible(Settle(words, lexicon.Find(words, entity => (entity is Entity.Someone or Entity.Elsewhere) && sees(entity)), lexicon, vocabulary), sees);
        var (times, taken) = TimeReader.Read(words);
        var besides = BesideTimes.Read(words, taken, word => general.SoftnessOf(word) == Softness.None);
        if (besides is not null)
        {
            // "After the Monday talks": Monday tells which talks, not which day is asked about.
            times.RemoveAll(time => time.Position >= besides.From && time.Position < besides.To);
        }

        var wanted = asked.For ?? AskedForReader.Read(words, someones);
        var (order, orderAt) = AskedDetails.ReadOrder(words);
        if (orderAt >= 0)
        {
            taken[orderAt] = true;
        }

        var named = speakers.Count + others.Count;
        var speaker = named > 0 ? (0, named)
            : wanted is AskedFor.Card or AskedFor.Compare ? ((int, int)?)null
            : SpeakerReader.Find(words, someones);
        if (wanted == AskedFor.Stance && times.RemoveAll(time => time.Text is "today" or "now") > 0)
        {
            order = AskedOrder.Latest;
        }

        var calledAs = wanted == AskedFor.Who ? AskedDetails.CalledAs(words) : int.MaxValue;
        var deed = calledAs < int.MaxValue ? -1 : Deeds.Find(words, mentions, someones, wanted, general.SoftnessOf);
        var one = wanted == AskedFor.Where ? WhichOnes.FindHouse(words) : WhichOnes.Find(words, mentions);
        var counted = AskedCounts.Of(words);
        var happened = AskedDetails.WhatHappenedTo(words);
        bool IsDemanded(Term term) => (counted is not null && term.Weight >= 1 && term.Stems[0] == counted) || term.Position == deed || term.Position == one
            || (term.Position == happened && term.Weight >= 1) || (wanted == AskedFor.YesNo && IsStranger(term, words, vocabulary));
        List<Term> terms = [.. Terms(typed, words, mentions, someones, taken, speaker, wanted)
            .Select(term => IsDemanded(term) ? term with { Hard = true } : term.Position > calledAs && term.Role == TermRole.About ? term with { Weight = Math.Max(term.Weight, 1), Hard = true } : term)];
        foreach (var demanded in (int[])[one, deed])
        {
            if (demanded >= 0 && !terms.Exists(term => term.Position <= demanded && demanded < term.Position + term.Stems.Count))
            {
                terms.Add(new Term { Text = words[demanded].Text, Stems = [words[demanded].Stem], Weight = LightWeight, Hard = true, Position = demanded });
            }
        }

        if (wanted == AskedFor.Card && OfficeQuestions.Is(words, someones))
        {
            terms.RemoveAll(term => !term.Entities.Any(entity => entity is Entity.Someone));
        }

        terms = [.. terms.Select(term => WithoutOwnParty(term, terms))];
        if (SmallTalk.Is(words, terms))
        {
            terms.Clear();
            times.Clear();
        }

        var question = new Question
        {
            Text = asked.Summary,
            Words = words,
            AskedFor = wanted == AskedFor.Who && words.Count <= 5 && terms.Count > 0 && times.Count == 0 && terms.All(term => term.Entities.Any(entity => entity is Entity.Someone)) && !words.Any(Cues.IsActing) ? AskedFor.Card : wanted,
            Order = order,
            AsksWhy = HowAsked.IsWhy(words),
            AsksClock = AskedDetails.AsksClock(words),
            Counted = counted,
            WhichOf = AskedDetails.WhichOf(words),
            OfficeHolders = wanted is AskedFor.Who ? lexicon.Offices.Holders(words, mentions, sees) : null,
            Deed = deed >= 0 ? words[deed].Stem : null,
            AsksOpinion = AskedDetails.AsksOpinion(words),
            Together = terms.Count(term => term.Role == TermRole.Speaker) > 1 && words.Any(word => Cues.Joint.Contains(word.Stem)) && words.Any(word => word.Text is "and"),
            WantsAll = AskedDetails.WantsAll(words),
            Kinds = asked.OnlyKind is { } only ? [only] : wanted == AskedFor.Said && AskedForReader.NamesSubject(words, someones) ? [FactKind.Quote, FactKind.Position] : AskedDetails.Kinds(words),
            OnlyKinds = asked.OnlyKind is not null,
            Terms = terms,
            Times = besides is null ? times : [.. times, besides],
        };
        var ofTalks = TalksQuestions.Of(question);
        return question with { OfTalks = ofTalks, Order = ofTalks is AskedTalks.Themselves or AskedTalks.Named ? TalksQuestions.OrderOf(question) : question.Order };
    }

    // "Did she meet Lavrov": of a meeting with somebody whom no fact knows nothing can be said.
    private static bool IsStranger(Term term, List<Word> words, IVocabulary vocabulary) =>
        term.Entities.Count == 0 && term.Weight >= 1 && term.Groups.Count == 0 && term.Position > 0 && (words[term.Position - 1].Stem is "meet" or "with")
        && term.Stems.All(stem => vocabulary.Count(stem) == 0);

    // Names that mean something else by the word after them: a paper's, another person's, an office's.
    private List<Mention> Settle(List<Word> words, List<Mention> mentions, Lexicon lexicon, IVocabulary vocabulary)
    {
        mentions = FirstNames.Without(words, OutletNames.WithoutCommon(words, OutletNames.Without(words, mentions), word => general.Knows(word.Stem)), reader, word => word.Capital || !respelling.IsKnown(word, lexicon, vocabulary));
        return TitledNames.Settle(words, lexicon.Offices.Join(words, mentions), (office, name) => LooksLikeName(words, name)
            || (!respelling.IsKnown(words[name], lexicon, vocabulary) && !(office > 0 && words[office - 1].Text is "the" or "a"))
            || StandsForName(words, name));
    }

    // "What did the president lomax say": what stands between an office and its verb.
    private bool StandsForName(List<Word> words, int at) =>
        at + 1 < words.Count && (Cues.IsSaying(words[at + 1]) || Cues.IsStanding(words[at + 1])) && words.Take(at).Any(Cues.IsAuxiliary)
        && general.SoftnessOf(words[at]) == Softness.Content && !Cues.IsSaying(words[at]) && !Cues.IsStanding(words[at])
        && !words[at].Text.EndsWith("ly", StringComparison.Ordinal) && !Cues.Titles.Contains(words[at].Text) && !Cues.Teams.Contains(words[at].Text);

    // "Holt on Velmark" is about the city, though her side is called so too.
    private static Term WithoutOwnParty(Term term, List<Term> terms) =>
        term.Role != TermRole.About || !term.Entities.Any(entity => entity is Entity.Subject) ? term
        : term with
        {
            Entities = [.. term.Entities.Where(entity => !(entity is Entity.Someone own && terms.Exists(speaker => speaker.Role == TermRole.Speaker
                && speaker.Entities.Any(other => other is Entity.Someone { Actor.Party: { } party } && party.Id == own.Actor.Id))))],
        };

    private static List<Mention> Visible(List<Mention> mentions, Func<Entity, bool> sees) =>
        [.. mentions.Select(mention => mention with { Entities = [.. mention.Entities.Where(sees)] }).Where(mention => mention.Entities.Count > 0)];

    private List<Term> Terms(List<Word> typed, List<Word> words, List<Mention> mentions, List<Mention> someones, bool[] taken, (int From, int To)? speaker, AskedFor asked)
    {
        var terms = new List<Term>();
        var named = new bool[words.Count];
        foreach (var mention in mentions)
        {
            if (Named(words, mention, taken, speaker, asked) is { } term)
            {
                terms.Add(term with { Within = NamedWithin(mention, someones) });
                named.AsSpan(mention.From, mention.To - mention.From).Fill(true);
            }
        }

        foreach (var mention in someones.Where(mention => speaker is { } span && mention.From >= span.From && mention.To <= span.To && !terms.Any(term => term.Position == mention.From && term.Role == TermRole.Speaker)))
        {
            if (Named(words, mention, taken, speaker, asked) is { Role: TermRole.Speaker } term)
            {
                terms.Add(term);
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (named[i] || taken[i] || (asked == AskedFor.Compare && Cues.Comparing.Contains(words[i].Text)))
            {
                continue;
            }

            if (general.SoftPhrase(words, i) is > 0 and var soft && !(i + soft < words.Count && words[i + soft].Text == "off") && !named.AsSpan(i, soft).Contains(true))
            {
                i += soft - 1;
                continue;
            }

            var length = PhraseLength(words, named, taken, i);
            if (Plain(typed, words, mentions, i, length, speaker, asked) is { } term)
            {
                terms.Add(term);
            }

            i += length - 1;
        }

        return [.. terms.OrderBy(term => term.Position)];
    }

    private static List<Entity> NamedWithin(Mention topic, List<Mention> someones) => !topic.Entities.All(entity => entity is Entity.Subject) ? []
        : [.. someones.Where(someone => someone.From >= topic.From && someone.To <= topic.To).SelectMany(someone => someone.Entities.OfType<Entity.Someone>())];

    // A name that is only a soft word in another dress ("talks", "position") counts as little as the word.
    private Term? Named(List<Word> words, Mention mention, bool[] taken, (int From, int To)? speaker, AskedFor asked)
    {
        var span = words.GetRange(mention.From, mention.To - mention.From);
        // What one is "going to invade" is no place to go to.
        var standsAsPlace = mention.From > 0 && !mention.Entities.All(entity => entity is Entity.Subject) && (words[mention.From - 1].Text is "in" or "at" or "near" || (words[mention.From - 1].Text is "to" && mention.From > 1 && words[mention.From - 2].Stem is "go" or "travel" or "fly" or "come" or "return"));
        if (standsAsPlace && mention.Entities.Any(entity => entity is Entity.Somewhere))
        {
            mention = mention with { Entities = [.. mention.Entities.Where(entity => entity is Entity.Somewhere)] };
        }

        var someone = mention.Entities.Any(entity => entity is Entity.Someone);
        var elsewhere = mention.Entities.All(entity => entity is Entity.Elsewhere);
        var role = asked != AskedFor.Compare && speaker is { } at && mention.From < at.To && mention.To > at.From && (someone || elsewhere) ? TermRole.Speaker
            : asked == AskedFor.Compare && (someone || elsewhere) && IsSide(words, mention) ? TermRole.Side
            : TermRole.About;
        var softness = span.Max(word => 2 - (int)general.SoftnessOf(word));
        var timeOnly = Enumerable.Range(mention.From, span.Count).All(i => taken[i]);
        if (timeOnly && !someone)
        {
            return null;
        }

        // "What will Norvania discuss with Sudria": whom with goes without saying among those who talk.
        var isBeside = role == TermRole.About && someone && speaker is not null && asked is AskedFor.Said or AskedFor.Stance && mention.From > 0 && (words[mention.From - 1].Text is "with" || words[mention.From - 1].Stem is "offer" or "promis");
        return new Term
        {
            Text = string.Join(' ', span.Select(word => word.Text)),
            Stems = [.. span.Select(word => word.Stem)],
            Weight = isBeside ? LightWeight : elsewhere || someone ? NameWeight : softness == 2 ? NameWeight : softness == 1 ? LightWeight : 0.1,
            Hard = (someone && !isBeside) || elsewhere,
            Role = role,
            Entities = role == TermRole.Speaker && mention.To < words.Count && Cues.Teams.Contains(words[mention.To].Text) ? WithParty(mention.Entities) : mention.Entities,
            KnownElsewhere = elsewhere,
            IsPlace = standsAsPlace || mention.Entities.All(entity => entity is Entity.Somewhere),
            Groups = GroupsOf(span),
            WordGroups = [.. span.Select(word => general.GroupsOf(word.Stem))],
            Carrying = CarryingOf(span),
            Position = mention.From,
        };
    }

    // "Oster's people" speak for his side as he does.
    private static List<Entity> WithParty(IReadOnlyList<Entity> entities) =>
        [.. entities, .. entities.OfType<Entity.Someone>().Select(someone => someone.Actor.Party).OfType<Actor>().Select(party => new Entity.Someone(party))];

    // "compare A and B on C": C is what they are compared on, though it may be a state's name.
    private static bool IsSide(List<Word> words, Mention mention) =>
        !(mention.From > 0 && words[mention.From - 1].Text is "on" or "about" or "over" or "regarding" or "concerning" or "in")
        && !(mention.From > 1 && words[mention.From - 1].Text is "the" && words[mention.From - 2].Text is "on" or "about" or "over" or "regarding" or "concerning" or "in");

    private Term? Plain(List<Word> typed, List<Word> words, List<Mention> mentions, int at, int length, (int From, int To)? speaker, AskedFor asked)
    {
        var span = words.GetRange(at, length);
        var softness = length > 1 ? span.All(word => general.SoftnessOf(word) != Softness.Content) ? Softness.Light : Softness.Content : general.SoftnessOf(span[0]);
        if (softness == Softness.Content && length == 1 && (Cues.IsSaying(span[0]) || Cues.IsStanding(span[0]) || Cues.SmallNumbers.Contains(span[0].Text) || BesideSpeaker(mentions, words, at, speaker)))
        {
            // How somebody said or holds it shows in the fact's kind and stance as often as in its words.
            softness = Softness.Light;
        }

        if (length == 1 && span[0].Text is "behind" && asked == AskedFor.Who && at < 3)
        {
            // "Who was behind it": somebody did it.
            softness = Softness.Content;
        }

        if (softness == Softness.Content && HowAsked.Is(words, at, asked))
        {
            softness = Softness.Light;
        }

        var inSpeaker = speaker is { } where && at >= where.From && at < where.To;
        if (softness == Softness.None || (length == 1 && HowAsked.IsLasting(span[0], AskedCounts.AreHours(words) ? AskedFor.HowLong : asked)) || (length == 1 && span[0].Text.Length < 2 && !char.IsAsciiDigit(span[0].Text[0]) && !typed[at].Capital))
        {
            return null;
        }

        var number = length == 1 && span[0].Text.Any(char.IsAsciiDigit);
        var name = length == 1 && LooksLikeName(typed, at) && general.GroupsOf(span[0].Stem).Length == 0;
        return new Term
        {
            Text = string.Join(' ', span.Select(word => word.Text)),
            Stems = [.. span.Select(word => word.Stem)],
            Weight = softness == Softness.Light ? LightWeight : number || name ? HardWeight : 1,
            Hard = softness == Softness.Content && (number || name || inSpeaker),
            Role = inSpeaker && softness == Softness.Content ? TermRole.Speaker : TermRole.About,
            Groups = GroupsOf(span),
            WordGroups = [.. span.Select(word => general.GroupsOf(word.Stem))],
            Carrying = CarryingOf(span),
            Position = at,
        };
    }

    // A title before or after the speaker's name; the name says who it is.
    private static bool BesideSpeaker(List<Mention> mentions, List<Word> words, int at, (int From, int To)? speaker) =>
        speaker is { } span && (at == span.From - 1 || at == span.To) && mentions.Any(mention => mention.From >= span.From && mention.To <= span.To)
        && at > 0 && (at == span.To || words[at - 1].Text is "the" || Cues.IsAuxiliary(words[at - 1])) && !Cues.IsStanding(words[at]);

    // The longest phrase from here that the general lists hold as one.
    private int PhraseLength(List<Word> words, bool[] named, bool[] taken, int at)
    {
        var most = Math.Min(general.LongestPhrase, words.Count - at);
        for (var length = most; length > 1; length--)
        {
            if (!named.AsSpan(at, length).Contains(true) && !taken.AsSpan(at, length).Contains(true)
                && general.GroupsOf(string.Join(' ', words.GetRange(at, length).Select(word => word.Stem))).Length > 0)
            {
                return length;
            }
        }

        return 1;
    }

    private List<int> CarryingOf(List<Word> span) => [.. Enumerable.Range(0, span.Count).Where(i => general.SoftnessOf(span[i]) != Softness.None)];

    private int[] GroupsOf(List<Word> span) => general.GroupsOf(string.Join(" ", span.Select(word => word.Stem)));

    // A capital inside a sentence that is not all capitals.
    private static bool LooksLikeName(List<Word> typed, int at) =>
        at > 0 && typed[at].Capital && typed[at].Text.Length > 2 && typed.Count(word => word.Capital) * 2 <= typed.Count + 1;
}
