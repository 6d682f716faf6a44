using System.Globalization;
using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>The dated events that a server sees, in the order of their days.</summary>
internal sealed class Timeline(Readers readers, CatalogueStore catalogues)
{
    // A day may be known to its month or year only ("2021-12", or written in full with a precision): it ends with that month or year.
    // An event that began up to 400 days before the range and lasts into it belongs to it; the bound keeps the search on the index.
    private const string InOrder = """
        select f.id
        from fact_revisions r
        join facts f on f.revision = r.number
        where f.kind = 'date' and f.guild_id in (0, @guild) and r.action <> 'retracted'
          and r.on_day >= @earliest and r.on_day <= @to
          and max(
                case
                  when r.precision = 'year' or length(r.on_day) = 4 then substr(r.on_day, 1, 4) || '-12-31'
                  when r.precision = 'month' or length(r.on_day) = 7 then substr(r.on_day, 1, 7) || '-31'
                  else r.on_day
                end,
                ifnull(r.until_day, '')) >= @from
        order by r.on_day, f.id
        limit @limit offset @skip
        """;

    private static readonly DateOnly Earliest = DateOnly.MinValue.AddDays(400);

    /// <summary>Up to <paramref name="most"/> events that touch the days from <paramref name="from"/> to <paramref name="to"/>, after the first <paramref name="skip"/>.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<Fact> List(long guildId, DateOnly? from, DateOnly? to, int skip, int most) =>
        readers.Read(reader =>
        {
            var first = from is { } day && day > Earliest ? day : Earliest;
            var ids = new List<long>();
            using (var rows = reader.Prepare(
                InOrder, ("@guild", guildId), ("@from", Iso(first)), ("@earliest", from is null ? "" : Iso(first.AddDays(-400))),
                ("@to", Iso(to ?? DateOnly.MaxValue)), ("@limit", most), ("@skip", skip)).ExecuteReader())
            {
                while (rows.Read())
                {
                    ids.Add(rows.GetInt64(0));
                }
            }

            var catalogue = catalogues.Current(reader);
            return ids.Select(id => FactStore.Find(reader, catalogue, guildId, id)).OfType<Fact>().ToList();
        });

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
