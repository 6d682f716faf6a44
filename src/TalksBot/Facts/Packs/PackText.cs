namespace TalksBot.Facts.Packs;

/// <summary>The text of a whole pack, laid out as those in <c>config/talks</c>: the same content is always the same bytes.</summary>
internal static class PackText
{
    private const int Indent = 6;

    public static void Write(
        TextWriter to,
        PackTalks talks,
        IEnumerable<PackSource> sources,
        IEnumerable<PackParty> parties,
        IEnumerable<PackPerson> people,
        IEnumerable<PackTopic> topics,
        IEnumerable<PackFact> facts)
    {
        var json = new PackJson(to);
        to.Write("{\n  \"talks\": ");
        json.Write(talks, indent: null);
        WriteEntries("sources", sources);
        WriteEntries("parties", parties);
        WriteEntries("people", people);
        WriteEntries("topics", topics);
        WriteList("facts", facts, fact => json.Write(fact, Indent));
        to.Write("\n}\n");

        void WriteEntries(string name, IEnumerable<PackEntry> entries) => WriteList(name, entries, entry => json.Write(entry, Indent));

        void WriteList<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            to.Write($",\n  \"{name}\": [");
            var any = false;
            foreach (var item in items)
            {
                to.Write(any ? ",\n    " : "\n    ");
                write(item);
                any = true;
            }

            to.Write(any ? "\n  ]" : "]");
        }
    }
}
