using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells a newspaper that bears the name of a capital or state from the state: the "Lindhaven Times" is not Lindhaven.</summary>
internal static class OutletNames
{
    /// <summary>Words that after a name make it a paper's, however they are written.</summary>
    private static readonly WordSet Always = new("times herald gazette tribune chronicle daily newspaper");

    /// <summary>Words that do so only with a capital: they are verbs and things besides.</summary>
    private static readonly WordSet Capitals = new("post journal mail star sun mirror standard telegraph independent observer radio tv television news press review");

    /// <summary>The mentions without those that are part of a paper's name.</summary>
    public static List<Mention> Without(IReadOnlyList<Word> words, List<Mention> mentions)
    {
        mentions.RemoveAll(mention => mention.To < words.Count && !words[mention.To - 1].Possessive && IsOutlet(words, mention.To));
        return mentions;
    }

    /// <summary>The mentions without papers called by a common word ("The Independent") that is written as one.</summary>
    public static List<Mention> WithoutCommon(IReadOnlyList<Word> words, List<Mention> mentions, Func<Word, bool> isCommon)
    {
        mentions.RemoveAll(mention => mention.To == mention.From + 1 && !words[mention.From].Capital && isCommon(words[mention.From]) && mention.Entities.All(entity => entity is Entity.Elsewhere));
        return mentions;
    }

    private static bool IsOutlet(IReadOnlyList<Word> words, int at) =>
        Always.Contains(words[at].Text) || (Capitals.Contains(words[at].Text) && words[at].Capital && !words[0].AllCapitals && words[at - 1].Capital);
}
