using TalksBot.Discord;
using TalksBot.Storage;

namespace TalksBot.Facts.Disputes;

/// <summary>Keeps disputes, one a member, fact and server: said again, it replaces what the member said before.</summary>
internal sealed class DisputeStore(Database database, Readers readers, TimeProvider clock)
{
    private const string Upsert = """
        insert into disputes (fact_id, revision, guild_id, user_id, text, at) values (@fact, @revision, @guild, @user, @text, @at)
        on conflict (fact_id, guild_id, user_id) do update set revision = excluded.revision, text = excluded.text, at = excluded.at
        returning id
        """;

    private const string OfMember = "select text from disputes where fact_id = @fact and guild_id = @guild and user_id = @user";

    private const string OfGuild = """
        select fact_id, revision, user_id, text from disputes where guild_id = @guild order by at desc, id desc limit @limit
        """;

    private const string OfAll = """
        select d.id, d.at, d.fact_id, d.revision, d.guild_id, d.user_id, d.text, f.key, f.kind, r.statement, f.revision, newest.action
        from disputes d
        join facts f on f.id = d.fact_id
        join fact_revisions r on r.number = d.revision
        join fact_revisions newest on newest.number = f.revision
        order by d.at desc, d.id desc
        """;

    /// <summary>Stores the dispute; when this returns, it survives a power cut.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public void Keep(Dispute dispute) =>
        database.Write(connection => (
            connection.Number(
                Upsert, ("@fact", dispute.FactId), ("@revision", dispute.Revision), ("@guild", dispute.GuildId),
                ("@user", unchecked((long)dispute.User.Value)), ("@text", dispute.Text), ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds())),
            Commit: true));

    /// <summary>What the member said of the fact before; null when nothing.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public string? Find(long factId, long guildId, UserId user) =>
        readers.Read(reader => reader.Prepare(
            OfMember, ("@fact", factId), ("@guild", guildId), ("@user", unchecked((long)user.Value))).ExecuteScalar() as string);

    /// <summary>The server's disputes, newest first.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<Dispute> List(long guildId, int most) =>
        readers.Read(reader =>
        {
            using var rows = reader.Prepare(OfGuild, ("@guild", guildId), ("@limit", most)).ExecuteReader();
            var found = new List<Dispute>();
            while (rows.Read())
            {
                found.Add(new Dispute
                {
                    FactId = rows.GetInt64(0),
                    Revision = rows.GetInt64(1),
                    GuildId = guildId,
                    User = new UserId(unchecked((ulong)rows.GetInt64(2))),
                    Text = rows.GetString(3),
                });
            }

            return found;
        });

    /// <summary>The disputes of all servers, newest first.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<KeptDispute> ListAll() =>
        readers.Read(reader =>
        {
            using var rows = reader.Prepare(OfAll).ExecuteReader();
            var found = new List<KeptDispute>();
            while (rows.Read())
            {
                found.Add(new KeptDispute
                {
                    Id = rows.GetInt64(0),
                    At = DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(1)),
                    Dispute = new Dispute
                    {
                        FactId = rows.GetInt64(2),
                        Revision = rows.GetInt64(3),
                        GuildId = rows.GetInt64(4),
                        User = new UserId(unchecked((ulong)rows.GetInt64(5))),
                        Text = rows.GetString(6),
                    },
                    FactKey = rows.GetString(7),
                    Kind = FactNames.Kind(rows.GetString(8)),
                    Statement = rows.GetString(9),
                    IsRevised = rows.GetInt64(10) != rows.GetInt64(3),
                    IsRetracted = rows.GetString(11) == "retracted",
                });
            }

            return found;
        });
}
