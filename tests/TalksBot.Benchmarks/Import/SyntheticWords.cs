namespace TalksBot.Benchmarks.Import;

/// <summary>
/// Sentences of a few thousand different words, few of them frequent and most of them rare, as in real texts: the word of rank r comes
/// about 1/r as often as the first.
/// </summary>
internal sealed class SyntheticWords(Random random)
{
    private static readonly string[] Small =
    [
        "the", "of", "to", "and", "in", "a", "that", "is", "for", "on", "we", "with", "it", "as", "not", "be", "by", "are", "will", "this",
        "from", "our", "they", "at", "has", "have", "was", "but", "its", "or", "their", "no", "all", "must", "there", "more", "if", "would",
    ];

    private static readonly string[] Bases =
    [
        "talk", "border", "troop", "sanction", "guarantee", "missile", "treaty", "delegat", "minister", "alliance", "deploy", "negotiat",
        "ceasefire", "prisoner", "corridor", "grain", "export", "energy", "reactor", "inspect", "verify", "withdraw", "exercise", "arm",
        "weapon", "commit", "propos", "demand", "concern", "threat", "invad", "occup", "annex", "sovereign", "territor", "integr", "refugee",
        "humanit", "assist", "recognis", "mediat", "observ", "violat", "provoc", "escalat", "respond", "retaliat", "defend", "secur",
        "protect", "support", "oppos", "accept", "reject", "discuss", "agree", "sign", "draft", "resolv", "vote", "veto", "council",
        "summit", "meet", "visit", "statement", "declar", "announc", "confirm", "deny", "claim", "warn", "urg", "call", "insist", "expect",
        "hope", "fear", "trust", "doubt", "question", "answer", "report", "interview", "brief", "journal", "publish", "leak", "document",
        "letter", "note", "protocol", "memorand", "annexe", "clause", "article", "condition", "deadline", "extend", "postpon", "cancel",
        "resum", "suspend", "break", "progress", "fail", "succeed", "compromis", "concess", "flexib", "firm", "strict", "broad", "narrow",
        "gradual", "immediat", "final", "partial", "total", "joint", "mutual", "bilateral", "multilateral", "region", "global", "nation",
        "state", "govern", "parliament", "president", "chancell", "ambassad", "envoy", "diplomat", "general", "soldier", "civil", "militar",
        "navy", "air", "space", "cyber", "nuclear", "chemic", "biolog", "econom", "trade", "tariff", "bank", "asset", "freez", "fund",
        "invest", "rebuild", "repair", "pipeline", "gas", "oil", "coal", "electric", "water", "food", "harvest", "port", "ship", "rail",
        "road", "bridge", "camp", "shelter", "hospital", "school", "court", "justice", "tribunal", "crime", "evidence", "witness", "investig",
    ];

    private static readonly string[] Endings =
        ["", "s", "ed", "ing", "er", "ers", "ation", "ations", "ment", "able", "al", "ally", "ive", "ity", "ism", "ist", "ists", "less", "ful", "ness"];

    private static readonly string[] All = Spread();

    /// <summary>How many different words there are.</summary>
    public static int Count => All.Length;

    public string Sentence(int fewest, int most)
    {
        var words = new string[random.Next(fewest, most + 1)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Word();
        }

        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words) + ".";
    }

    public string Word() => All[(int)Math.Exp(random.NextDouble() * Math.Log(All.Length))];

    // The small words first; then the content words, so mixed that the forms of one base do not stand at neighbouring ranks.
    private static string[] Spread()
    {
        var content = Bases.SelectMany(root => Endings.Select(ending => root + ending)).ToArray();
        new Random(1).Shuffle(content);
        return [.. Small, .. content];
    }
}
