using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Ask;

/// <summary>What asking is measured against: the question's words, any of them, in SQLite's own ranking, and nothing else.</summary>
internal sealed class BareSearch(Readers readers, WordReader words)
{
    public const string Sql = "select rowid from fact_words where fact_words match @match order by rank limit 10";

    /// <summary>The question as a search: every word as the index holds it, for it would not be met otherwise. Empty for no word.</summary>
    public string Match(string question) => string.Join(" OR ", words.Read(question).Select(word => $"\"{word.Stem}\"").Distinct());

    /// <summary>The numbers of the facts found, best first.</summary>
    public List<long> Find(string match) => match.Length == 0 ? [] : readers.Read(reader =>
    {
        using var rows = reader.Prepare(Sql, ("@match", match)).ExecuteReader();
        var found = new List<long>();
        while (rows.Read())
        {
            found.Add(rows.GetInt64(0));
        }

        return found;
    });
}
