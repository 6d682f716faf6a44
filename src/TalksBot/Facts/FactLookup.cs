using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>What became of a fact that an older message shows.</summary>
internal abstract record FactState
{
    private FactState() { }

    /// <summary>It stands; <paramref name="KnownSince"/> is when its newest words were stored.</summary>
    public sealed record Standing(Fact Fact, DateTimeOffset KnownSince) : FactState;

    /// <summary>It was taken back.</summary>
    public sealed record Retracted : FactState;

    /// <summary>There is none, or none that this server sees.</summary>
    public sealed record Unknown : FactState;
}

/// <summary>Looks up single facts by number, as a server sees them.</summary>
internal sealed class FactLookup(Readers readers, CatalogueStore catalogues)
{
    private const string Newest = """
        select r.action, r.at from facts f join fact_revisions r on r.number = f.revision where f.id = @id and f.guild_id in (0, @guild)
        """;

    private const string Has = "select exists (select 1 from fact_revisions where number = @revision and fact_id = @id)";

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public FactState Find(long guildId, long id) =>
        readers.Read<FactState>(reader =>
        {
            string action;
            DateTimeOffset at;
            using (var rows = reader.Prepare(Newest, ("@id", id), ("@guild", guildId)).ExecuteReader())
            {
                if (!rows.Read())
                {
                    return new FactState.Unknown();
                }

                (action, at) = (rows.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(1)));
            }

            return action == "retracted" ? new FactState.Retracted()
                : FactStore.Find(reader, catalogues.Current(reader), guildId, id) is { } fact ? new FactState.Standing(fact, at)
                : new FactState.Unknown();
        });

    /// <summary>Whether the revision is one of the fact's.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public bool HasRevision(long id, long revision) =>
        readers.Read(reader => (long)reader.Prepare(Has, ("@id", id), ("@revision", revision)).ExecuteScalar()! == 1);

    /// <summary>The number of the store's newest revision, by which a later reader tells whether anything changed.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public long NewestRevision() => readers.Read(FactStore.NewestRevision);
}
