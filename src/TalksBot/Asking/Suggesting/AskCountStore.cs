using TalksBot.Storage;

namespace TalksBot.Asking.Suggesting;

/// <summary>Keeps how often something was asked about in each server.</summary>
internal sealed class AskCountStore(Database database, Readers readers)
{
    private const string Add = """
        insert into ask_counts (guild_id, kind, entity_id, asks) values (@guild, @kind, @entity, @asks)
        on conflict (guild_id, kind, entity_id) do update set asks = asks + excluded.asks
        """;

    private const string Most = "select kind, entity_id, asks from ask_counts where guild_id = @guild order by asks desc limit @limit";

    /// <exception cref="StoreException">The store cannot be written; nothing was added.</exception>
    public void Keep(IReadOnlyCollection<((long GuildId, AskedAbout About) Key, int Asks)> counts) =>
        database.Write(connection =>
        {
            using var add = new Statement(connection, Add, "@guild", "@kind", "@entity", "@asks");
            foreach (var ((guild, about), asks) in counts)
            {
                add.Run(guild, about.Kind, about.Id, asks);
            }

            return (true, Commit: true);
        });

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyDictionary<AskedAbout, long> Read(long guildId, int most) =>
        readers.Read(reader =>
        {
            using var rows = reader.Prepare(Most, ("@guild", guildId), ("@limit", most)).ExecuteReader();
            var found = new Dictionary<AskedAbout, long>();
            while (rows.Read())
            {
                found[new AskedAbout(rows.GetString(0), rows.GetInt64(1))] = rows.GetInt64(2);
            }

            return found;
        });
}
