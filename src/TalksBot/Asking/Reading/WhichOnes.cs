using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Finds the class that "which …" asks for one of: "which <i>historian</i> called the map a forgery" is answered by nobody else.</summary>
internal static class WhichOnes
{
    /// <summary>Classes that everybody and everything in the facts belongs to without being called so.</summary>
    private static readonly WordSet Plain = new(
        "country countries state states nation nations government governments side sides party parties person people official officials leader leaders diplomat diplomats politician politicians minister ministers "
        + "organisation organisations organization organizations body bodies group groups alliance city cities capital town place country venue day days date dates month year week weekday time topic topics issue issues subject subjects matter matters point points thing things "
        + "position positions stance view views opinion role reason reasons kind kinds sort type way ways word words phrase term terms condition conditions part parts one ones two three other others side power powers agency outlet newspaper paper magazine channel network broadcaster station tv television radio news event events meeting meetings gathering gatherings occasion step measure measures");

    /// <summary>The place of the word for the class; -1 where none is asked or any will do.</summary>
    public static int Find(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        for (var i = 0; i + 1 < words.Count && i < 2; i++)
        {
            if (words[i].Text is not "which")
            {
                continue;
            }

            var at = i + 1;
            foreach (var mention in mentions)
            {
                at = mention.From == at ? mention.To : at;
            }

            while (at + 1 < words.Count && IsQuality(words[at].Text))
            {
                at++;
            }

            return at < words.Count && !Plain.Contains(words[at].Text) && !Cues.IsAuxiliary(words[at]) && words[at].Text is not ("of" or "made" or "gave" or "took" or "got" or "had" or "did") && !Cues.IsSaying(words[at]) && !Cues.IsStanding(words[at]) ? at : -1;
        }

        return -1;
    }

    /// <summary>The place of the house in "in what hotel"; -1 where no such kind of place is asked for.</summary>
    public static int FindHouse(IReadOnlyList<Word> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (Cues.Houses.Contains(words[i].Text) && words[i - 1].Text is "which" or "what")
            {
                return i;
            }
        }

        return -1;
    }

    // "Which old treaty": the treaty is the class.
    private static bool IsQuality(string text) => text is "old" or "new" or "other" or "main" or "big" or "major" or "former" or "recent" or "earlier" or "later" or "older" or "senior" or "top" or "key" or "additional";
}
