using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>A source with how many facts it carries; at <see cref="SourceList.MostCounted"/> counting stops.</summary>
internal sealed record CountedSource(Source Source, string Talks, int Facts);

/// <summary>The sources of the talks that a server sees.</summary>
internal sealed class SourceList(Readers readers)
{
    /// <summary>Nobody reads the difference beyond, and counting a million rows would cost more than the answer.</summary>
    public const int MostCounted = 10_000;

    private const string InOrder = """
        select s.id, s.key, s.title, s.publisher, s.url, s.published, t.title,
               (select count(*) from (
                  select 1 from fact_revisions r join facts f on f.revision = r.number
                  where r.source_id = s.id and r.action <> 'retracted' and f.guild_id in (0, @guild)
                  limit @counted))
        from sources s
        join talks t on t.id = s.talks_id
        where t.guild_id in (0, @guild)
        order by s.id
        limit @limit offset @skip
        """;

    /// <summary>Up to <paramref name="most"/> sources after the first <paramref name="skip"/>.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<CountedSource> List(long guildId, int skip, int most) =>
        readers.Read(reader =>
        {
            using var rows = reader.Prepare(
                InOrder, ("@guild", guildId), ("@counted", MostCounted), ("@limit", most), ("@skip", skip)).ExecuteReader();
            var found = new List<CountedSource>();
            while (rows.Read())
            {
                var published = rows.TextOrNull(5) is { } text && Day.TryParse(text, out var day) ? day.First : (DateOnly?)null;
                var source = new Source(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.TextOrNull(3), rows.TextOrNull(4), published);
                found.Add(new CountedSource(source, rows.GetString(6), rows.GetInt32(7)));
            }

            return found;
        });
}
