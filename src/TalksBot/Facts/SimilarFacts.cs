using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>Finds facts like another: of the same one on the same topic first, then on the same topics, then of the same one; newest first.</summary>
internal sealed class SimilarFacts(Readers readers, CatalogueStore catalogues)
{
    private const string Shared = "select rowid from fact_words where fact_words match @match order by rowid desc limit @limit";
    private const string OfGuild = "select rowid from guild_fact_words where guild_fact_words match @match order by rowid desc limit @limit";

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<Fact> To(Fact fact, long guildId, int most) =>
        readers.Read(reader =>
        {
            var catalogue = catalogues.Current(reader);
            var ids = new List<long>();
            foreach (var match in Matches(fact))
            {
                if (catalogue.GuildsWithFacts.Contains(guildId))
                {
                    Collect(reader, OfGuild, $"{SearchWords.Guild(guildId)} AND {match}", fact.Id, most, ids);
                }

                Collect(reader, Shared, match, fact.Id, most, ids);
                if (ids.Count >= most)
                {
                    break;
                }
            }

            return ids.Take(most).Select(id => FactStore.Find(reader, catalogue, guildId, id)).OfType<Fact>().ToList();
        });

    // Marks only, each one word: the index walks their lists from the newest on and stops at the limit, however many facts bear them.
    private static IEnumerable<string> Matches(Fact fact)
    {
        var kind = SearchWords.Kind(fact.Kind);
        var actors = fact.Participants.Prepend(fact.Actor).OfType<Actor>().Select(actor => SearchWords.Actor(actor.Id)).ToList();
        var topics = fact.Topics.Select(topic => SearchWords.Topic(topic.Id)).ToList();
        if (actors.Count > 1)
        {
            yield return $"{string.Join(" AND ", actors)} AND {kind}";
        }

        foreach (var topic in topics)
        {
            yield return actors.Count > 0 ? $"{topic} AND ({string.Join(" OR ", actors)})" : topic;
        }

        foreach (var topic in topics)
        {
            yield return topic;
        }

        foreach (var actor in actors)
        {
            yield return $"{actor} AND {kind}";
        }
    }

    private static void Collect(Reader reader, string sql, string match, long itself, int most, List<long> ids)
    {
        using var rows = reader.Prepare(sql, ("@match", match), ("@limit", most + 1)).ExecuteReader();
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            if (id != itself && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }
    }
}
