using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>An office before a name that nobody here bears is somebody else's: "President Orlov" is not the president whom the talks know.</summary>
internal static class TitledNames
{
    /// <summary>The mentions, with such an office made one with the name; <paramref name="isName"/> tells whether the word at a place is one.</summary>
    public static List<Mention> Settle(IReadOnlyList<Word> words, List<Mention> mentions, Func<int, bool> isName)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention.To < words.Count && Cues.OfficeNouns.Contains(words[mention.To - 1].Text) && !words[mention.To - 1].Possessive
                && mention.Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person })
                && !mentions.Exists(other => other.From == mention.To) && isName(mention.To))
            {
                mentions[i] = new Mention(mention.From, mention.To + 1, [new Entity.Elsewhere($"{words[mention.To - 1].Text} {words[mention.To].Text}", -1)]);
            }
        }

        return mentions;
    }
}
