using TalksBot.Asking.Finding;
using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Ranking;

/// <summary>A question prepared for comparing with facts: all that is worked out once and not for each of them.</summary>
internal sealed class QuestionView
{
    public QuestionView(Question question, IVocabulary vocabulary, StemNumbers numbers)
    {
        Question = question;
        Terms = [.. question.Terms.Select(term => new TermView(term, term.Weight * Rarity(term, vocabulary), vocabulary, numbers))];
        FirstNamed = question.AskedFor is AskedFor.YesNo or AskedFor.Stance or AskedFor.Anything ? Array.Find(Terms, term => term.Someones.Length > 0) : null;
        Speakers = [.. Terms.Where(term => term.Role == TermRole.Speaker)];
        NamesSpeaker = Speakers.Any(term => term.Someones.Length > 0);
        AsksThing = question.AskedFor is not (AskedFor.When or AskedFor.Where) && Array.Exists(Terms, term => term.IsThing);
        Stems = [.. question.Words.Select(word => numbers.Find(word.Stem))];
        Asked = Numbers(Terms);
        Weighty = Numbers(Terms.Where(term => term.Role == TermRole.About && term.Term.Weight >= 1));
        var different = question.Words.Select(word => word.Stem).Distinct().ToList();
        Different = [.. different.Select(numbers.Find)];
        Rarities = [.. different.Select(stem => Rarity(stem, vocabulary))];
    }

    public Question Question { get; }

    public TermView[] Terms { get; }

    public TermView[] Speakers { get; }

    /// <summary>Whom the question names first: likelier than not it asks about their own stand.</summary>
    public TermView? FirstNamed { get; }

    /// <summary>Whether one of the speakers is somebody in the store.</summary>
    public bool NamesSpeaker { get; }

    /// <summary>Whether it asks for something besides people, places and days.</summary>
    public bool AsksThing { get; }

    /// <summary>The stems of all its words in order, soft ones too.</summary>
    public long[] Stems { get; }

    /// <summary>The stems of its terms.</summary>
    public long[] Asked { get; }

    /// <summary>The stems of the terms that say what it is about.</summary>
    public long[] Weighty { get; }

    /// <summary>The stems of its different words.</summary>
    public long[] Different { get; }

    /// <summary>How rare each of <see cref="Different"/> is.</summary>
    public double[] Rarities { get; }

    private static long[] Numbers(IEnumerable<TermView> terms) =>
        [.. terms.SelectMany(term => term.Stems).Select(stem => stem.Number).Where(number => number != StemNumbers.None).Distinct()];

    // Rare words tell facts apart; a word in every second fact hardly does.
    private static double Rarity(Term term, IVocabulary vocabulary)
    {
        var facts = Math.Max(vocabulary.Facts, 2.0);
        var commonest = term.Entities.Count > 0 ? term.Entities.Max(entity => CandidateFinder.Mark(entity) is { } mark ? vocabulary.Count(mark) : 0) : term.Stems.Min(vocabulary.Count);
        var rarity = Math.Log((facts + 1) / (Math.Min(commonest, facts) + 0.5)) / Math.Log((facts + 1) / 0.5);
        return Weights.RarityBase + ((1 - Weights.RarityBase) * rarity);
    }

    private static double Rarity(string stem, IVocabulary vocabulary)
    {
        var facts = Math.Max(vocabulary.Facts, 2.0);
        var count = vocabulary.Count(stem);
        return Math.Log(1 + ((facts - Math.Min(count, facts) + 0.5) / (count + 0.5)));
    }
}
