using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>The dated events at a place that a server sees.</summary>
internal static class PlaceEvents
{
    private const string NewestFirst = """
        select f.id
        from fact_revisions r
        join facts f on f.revision = r.number
        where r.place_id = @place and f.kind = 'date' and f.guild_id in (0, @guild) and r.action <> 'retracted'
        order by r.on_day desc, f.id desc
        limit @limit
        """;

    /// <summary>The newest events at any of the places, newest first.</summary>
    public static IReadOnlyList<Fact> Newest(Reader reader, Catalogue catalogue, long guildId, IEnumerable<Place> places, int most) =>
    [
        .. places.SelectMany(place => Ids(reader, guildId, place, most)).Distinct()
            .Select(id => FactStore.Find(reader, catalogue, guildId, id)).OfType<Fact>()
            .OrderByDescending(fact => fact.On?.First).ThenByDescending(fact => fact.Id).Take(most),
    ];

    private static List<long> Ids(Reader reader, long guildId, Place place, int most)
    {
        using var rows = reader.Prepare(NewestFirst, ("@place", place.Id), ("@guild", guildId), ("@limit", most)).ExecuteReader();
        var ids = new List<long>();
        while (rows.Read())
        {
            ids.Add(rows.GetInt64(0));
        }

        return ids;
    }
}
