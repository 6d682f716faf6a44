using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>One office of somebody's, as its words: "Deputy Prime Minister" of "Deputy Prime Minister of Norvania and head of its delegation".</summary>
internal sealed class Office
{
    /// <summary>Offices whose holder is the head of the house.</summary>
    private static readonly WordSet Tops = new("president chairman chairwoman chairperson chair director general head leader executive governor convener chancellor");

    private static readonly WordSet CalledTop = new("head chief boss leader");
    private static readonly WordSet Chairmen = new("chair chairman chairwoman chairperson mediator moderator facilitator");
    private static readonly WordSet Negotiators = new("negotiator delegation delegate");
    private static readonly WordSet Talks = new("talks negotiations conference");

    private readonly string[] texts;
    private readonly string[] stems;
    private readonly int[] groups;
    private readonly string noun;
    private readonly int[] nounGroups;
    private readonly bool isDeputy;
    private readonly bool isTop;

    private Office(Actor holder, List<Word> words, GeneralWords general)
    {
        Holder = holder;
        var end = words.FindIndex(word => word.Text is "of" or "for" or "to" or "in" or "at" or "on");
        var last = end > 0 ? end - 1 : words.Count - 1;
        noun = words[last].Stem;
        texts = [.. words.Select(word => word.Text).Distinct()];
        stems = [.. words.Select(word => word.Stem).Distinct()];
        var found = new List<int>(general.GroupsOf(noun));
        if (last > 0)
        {
            found.AddRange(general.GroupsOf($"{words[last - 1].Stem} {noun}"));
        }

        nounGroups = [.. found];
        for (var i = 0; i < words.Count; i++)
        {
            general.AddGroups(words, i, found);
        }

        groups = [.. found.Distinct()];
        isDeputy = Array.Exists(texts, Cues.OtherHolders.Contains);
        isTop = !isDeputy && (Tops.Contains(words[last].Text) || (last > 0 && words[last].Text is "minister" && words[last - 1].Text is "prime"));
    }

    public Actor Holder { get; }

    public bool Chairs => Has(Chairmen);

    public bool Negotiates => Has(Negotiators);

    public bool Heads => isTop && !IsOfTalks;

    /// <summary>Whether it is an office of the talks themselves.</summary>
    public bool IsOfTalks => Array.Exists(texts, Talks.Contains);

    private bool Has(WordSet offices) => !isDeputy && Array.Exists(texts, offices.Contains);

    /// <summary>The offices of an actor who has a role; an alias may be one too ("chief negotiator").</summary>
    public static IEnumerable<Office> Of(Actor actor, WordReader reader, GeneralWords general) =>
        actor.Role!.Split([" and ", ", ", "; "], StringSplitOptions.RemoveEmptyEntries)
            .Concat(actor.Aliases.Where(alias => Negotiators.Concat(Chairmen).Any(noun => alias.EndsWith(noun, StringComparison.OrdinalIgnoreCase))))
            .Select(reader.Read).Where(words => words.Count > 0).Select(words => new Office(actor, words, general));

    /// <summary>How many words from here on name this office; 0: they name none, or another.</summary>
    public int Match(IReadOnlyList<Word> words, int from, PhraseGroups phrases)
    {
        var (length, named, deputy) = (0, false, false);
        for (var at = from; at < words.Count && at < from + 5;)
        {
            var word = words[at];
            var step = Step(words, at, phrases, ref named);
            if (step == 0 && !(word.Text is "of" or "for" or "the" && length > 0))
            {
                break;
            }

            deputy |= Cues.OtherHolders.Contains(word.Text);
            at += Math.Max(1, step);
            length = step > 0 ? at - from : length;
        }

        return named && deputy == isDeputy ? length : 0;
    }

    private bool HoldsNoun(IReadOnlyList<Word> words, int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            if (words[i].Stem == noun)
            {
                return true;
            }
        }

        return false;
    }

    // The longest of one to three words that stand for words of the office.
    private int Step(IReadOnlyList<Word> words, int at, PhraseGroups phrases, ref bool named)
    {
        for (var length = Math.Min(PhraseGroups.Longest, words.Count - at); length > 1; length--)
        {
            var phrase = phrases.Of(at, length);
            if (Array.Exists(phrase, groups.Contains))
            {
                named |= Array.Exists(phrase, group => nounGroups.Contains(group)) || HoldsNoun(words, at, length);
                return length;
            }
        }

        var stem = words[at].Stem;
        var single = phrases.Of(at, 1);
        var isNoun = stem == noun || Array.Exists(single, group => nounGroups.Contains(group)) || (isTop && CalledTop.Contains(words[at].Text));

        // What she discusses is not who negotiates; "Norvania's negotiators" and its delegation are not the one who leads them.
        var areSeveral = Cues.Teams.Contains(words[at].Text) || (words[at].Text.EndsWith('s') && !words[at].Text.EndsWith("ss", StringComparison.Ordinal));
        named |= isNoun && !areSeveral && (stem == noun || !(Cues.IsSaying(words[at]) || Cues.IsStanding(words[at])));
        return isNoun || stems.Contains(stem) || Array.Exists(single, groups.Contains) ? 1 : 0;
    }
}
