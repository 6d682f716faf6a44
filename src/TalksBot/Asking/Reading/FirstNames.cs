using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>A first name before another surname is that of somebody else: "Mara Vance" is not Mara Holt.</summary>
internal static class FirstNames
{
    public static List<Mention> Without(IReadOnlyList<Word> words, List<Mention> mentions, WordReader reader, Func<Word, bool> isName)
    {
        mentions.RemoveAll(mention => mention.To == mention.From + 1 && mention.To < words.Count && !words[mention.From].Possessive && isName(words[mention.To])
            && !mentions.Exists(other => other.From == mention.To)
            && mention.Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person } someone && reader.Read(someone.Actor.Name) is [var first, _, ..] && first.Stem == words[mention.From].Stem));
        return mentions;
    }
}
