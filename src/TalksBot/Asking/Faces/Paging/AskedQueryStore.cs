using System.Globalization;
using System.Security.Cryptography;
using TalksBot.Storage;

namespace TalksBot.Asking.Faces.Paging;

/// <summary>
/// Listings too long for a button. Their keys are random, because whoever can guess one could read what somebody else asked privately.
/// </summary>
internal sealed class AskedQueryStore(Database database, Readers readers, TimeProvider clock)
{
    private const string Insert = """
        insert into asked_queries (id, guild_id, user_id, asked, at) values (@id, @guild, @user, @asked, @at)
        on conflict (guild_id, user_id, asked) do update set at = excluded.at
        returning id
        """;

    private const string ByKey = "select asked from asked_queries where id = @id and guild_id = @guild";

    /// <summary>Keeps the listing and gives the key by which a button names it; the same one asked again keeps its key.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public string Keep(string listing, long guildId, long userId)
    {
        var fresh = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;
        var id = database.Write(connection => (
            connection.Number(
                Insert, ("@id", fresh), ("@guild", guildId), ("@user", userId), ("@asked", listing), ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds())),
            Commit: true));
        return id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The listing kept under the key in this server; null when there is none.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public string? Find(string key, long guildId) => ButtonIds.Number(key) is not { } id
        ? null
        : readers.Read(reader => reader.Prepare(ByKey, ("@id", id), ("@guild", guildId)).ExecuteScalar() as string);
}
