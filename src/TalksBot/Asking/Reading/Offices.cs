using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Finds people by party and office, however the office is put: "the Norvanian FM", "secretary of state of Sudria", "the league's chief".</summary>
internal sealed class Offices(Catalogue catalogue, WordReader reader, GeneralWords general)
{
    private const int LongestOffice = 5;

    private readonly Dictionary<long, Office[]> byParty = catalogue.Actors.Values
        .Where(actor => actor is { Party: not null, Role: not null })
        .SelectMany(actor => Office.Of(actor, reader, general))
        .GroupBy(office => office.Holder.Party!.Id)
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The mentions, with party and office made one mention of those who hold it.</summary>
    public List<Mention> Join(IReadOnlyList<Word> words, List<Mention> mentions)
    {
        var phrases = new PhraseGroups(words, general);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (Join(words, mentions[i], phrases) is { } joined)
            {
                mentions[i] = joined;
                mentions.RemoveAll(other => other.From >= joined.From && other.To <= joined.To && !ReferenceEquals(other.Entities, joined.Entities));
                i = mentions.IndexOf(joined);
            }
        }

        return mentions;
    }

    /// <summary>Whom "who chairs the talks" or "who runs the agency" asks for; null where that is not what is asked.</summary>
    public IReadOnlyList<Actor>? Holders(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, Func<Entity, bool> sees)
    {
        var verb = 0;
        while (verb < words.Count && !Cues.Chairing.Contains(words[verb].Text) && !Cues.Leading.Contains(words[verb].Text) && !Represents(words, verb))
        {
            verb++;
        }

        if (verb is 0 or > 3 || verb == words.Count || words[0].Text is not ("who" or "whos") || AsksMore(words, mentions, verb))
        {
            return null;
        }

        var parties = mentions.SelectMany(mention => mention.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor.Id).ToList();
        var represents = Represents(words, verb);
        var delegation = represents || words.Any(word => word.Text is "delegation" or "team" or "side");
        var chairs = Cues.Chairing.Contains(words[verb].Text);
        List<Office> found = chairs || parties.Count > 0
            ? [.. byParty.Where(pair => parties.Count == 0 || parties.Contains(pair.Key)).SelectMany(pair => pair.Value)
                .Where(office => chairs ? office.Chairs : delegation ? office.Negotiates : office.Heads)]
            : [];
        if (found.Count == 0 && represents && parties.Count == 0)
        {
            return null;
        }

        // Of several in a chair, the talks' own.
        return [.. found.Where(office => parties.Count > 0 || office.IsOfTalks || !found.Exists(other => other.IsOfTalks))
            .Select(office => office.Holder).Where(holder => sees(new Entity.Someone(holder))).DistinctBy(holder => holder.Id)];
    }

    // "Who represents Norvania", "who speaks for Norvania".
    private static bool Represents(IReadOnlyList<Word> words, int at) =>
        Cues.Representing.Contains(words[at].Text) || (words[at].Text is "speaks" or "spoke" or "talks" && at + 1 < words.Count && words[at + 1].Text is "for");

    private bool AsksMore(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions, int verb)
    {
        for (var i = verb + 1; i < words.Count; i++)
        {
            if (general.SoftPhrase(words, i) is > 0 and var soft)
            {
                i += soft - 1;
            }
            else if (general.SoftnessOf(words[i]) == Softness.Content && words[i].Text is not ("delegation" or "team") && !mentions.Any(mention => mention.From <= i && mention.To > i && NamesHouse(words, mention)))
            {
                return true;
            }
        }

        return false;
    }

    // Whose office it is: a party's, or that of the talks.
    private static bool NamesHouse(IReadOnlyList<Word> words, Mention mention) =>
        mention.Entities.Any(entity => entity is not Entity.Subject) || Cues.Occasions.Contains(words[mention.To - 1].Stem);

    private Mention? Join(IReadOnlyList<Word> words, Mention mention, PhraseGroups phrases)
    {
        var of = mention.From - (mention.From > 0 && words[mention.From - 1].Text is "the" ? 2 : 1);
        var behind = of > 0 && words[of].Text is "of" or "for" or "at";
        var holders = new List<Entity>();
        var (from, to) = (mention.From, mention.To);
        foreach (var entity in mention.Entities)
        {
            if (entity is not Entity.Someone { Actor.Kind: ActorKind.Party } party || !byParty.TryGetValue(party.Actor.Id, out var offices))
            {
                continue;
            }

            foreach (var office in offices)
            {
                var after = office.Match(words, mention.To, phrases);
                Take(mention.From, mention.To + after, after > 0);
                for (var start = Math.Max(0, of - LongestOffice); behind && start < of; start++)
                {
                    Take(start, mention.To, office.Match(words, start, phrases) >= of - start);
                }

                void Take(int first, int last, bool matches)
                {
                    if (!matches || last - first < to - from)
                    {
                        return;
                    }

                    if (last - first > to - from)
                    {
                        (from, to) = (first, last);
                        holders.Clear();
                    }

                    if (!holders.Exists(known => known.Code == EntityCode.OfActor(office.Holder.Id)))
                    {
                        holders.Add(new Entity.Someone(office.Holder));
                    }
                }
            }
        }

        return holders.Count > 0 ? new Mention(from, to, holders) : Vacant(words, mention);
    }

    // "What did the Norvanian president say", and only Norvania's minister is known: nobody's words, not the minister's.
    private static Mention? Vacant(IReadOnlyList<Word> words, Mention mention)
    {
        var before = mention.From - (mention.From > 0 && words[mention.From - 1].Text is "the" ? 2 : 1);
        if (before > 0 && words[before].Text is "of" && Cues.OfficeNouns.Contains(words[before - 1].Text) && mention.Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Party }))
        {
            // "The president of Norvania": the same, put the other way round.
            var first = before - 1;
            while (first > 0 && Cues.OfficeAdjectives.Contains(words[first - 1].Text))
            {
                first--;
            }

            return Nobody(words, first, mention.To);
        }

        if ((before >= 0 && !Cues.IsAuxiliary(words[before])) || !mention.Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Party }))
        {
            return null;
        }

        var noun = mention.To;
        while (noun < words.Count && noun < mention.To + 2 && Cues.OfficeAdjectives.Contains(words[noun].Text))
        {
            noun++;
        }

        return noun < words.Count && Cues.OfficeNouns.Contains(words[noun].Text)
            ? Nobody(words, mention.From, noun + 1)
            : null;
    }

    private static Mention Nobody(IReadOnlyList<Word> words, int from, int to) =>
        new(from, to, [new Entity.Elsewhere(string.Join(' ', words.Skip(from).Take(to - from).Select(word => word.Text)), -1)]);
}
