using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>An office before a name that nobody here bears is somebody else's: "President Orlov" is not the president whom the talks know.</summary>
internal static class TitledNames
{
    /// <summary>The mentions, with such an office made one with the name; <paramref name="isName"/> tells whether the word at the second place is a name behind the office at the first.</summary>
    public static List<Mention> Settle(IReadOnlyList<Word> words, List<Mention> mentions, Func<int, int, bool> isName)
    {
        mentions.RemoveAll(mention => AreSeveral(words, mention));
        for (var i = 0; i < mentions.Count; i++)
        {
            var office = mentions[i];
            if (mentions.Find(other => other.To == office.From && other.Entities.All(entity => entity is Entity.Elsewhere)) is { } house
                && Cues.Titles.Contains(words[office.To - 1].Text) && office.Entities.All(IsPerson))
            {
                // "The Polish prime minister", where Poland is not among those who talk.
                mentions[i] = new Mention(house.From, office.To, [new Entity.Elsewhere(string.Join(' ', words.Skip(house.From).Take(office.To - house.From).Select(word => word.Text)), -1)]);
                mentions.Remove(house);
                i--;
                continue;
            }

            if (office.To == words.Count || !Cues.Titles.Contains(words[office.To - 1].Text) || words[office.To - 1].Possessive || !office.Entities.All(IsPerson))
            {
                continue;
            }

            var next = mentions.Find(other => other.From == office.To);
            if (next is not null && next.Entities.All(IsPerson))
            {
                // "President Gorbachev", where another is the president whom the talks know.
                mentions.RemoveAt(i--);
            }
            else if (next is null ? isName(office.From, office.To) : next.Entities.All(entity => entity is Entity.Elsewhere))
            {
                mentions[i] = new Mention(office.From, next?.To ?? office.To + 1, [new Entity.Elsewhere($"{words[office.To - 1].Text} {words[office.To].Text}", -1)]);
                mentions.RemoveAll(other => ReferenceEquals(other, next));
            }
        }

        return mentions;
    }

    // "The generals" are not the one general whom the talks know.
    private static bool AreSeveral(IReadOnlyList<Word> words, Mention mention) =>
        mention is { Entities: [var only] } && mention.To - mention.From == 1 && IsPerson(only)
        && words[mention.From].Text is [.., 's'] several && (Cues.Titles.Contains(several[..^1]) || Cues.OfficeNouns.Contains(several[..^1]));

    private static bool IsPerson(Entity entity) => entity is Entity.Someone { Actor.Kind: ActorKind.Person };
}
