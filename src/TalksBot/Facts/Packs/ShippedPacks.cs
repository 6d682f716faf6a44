using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>
/// Takes in the packs that ship with the bot: each file of the folder once, and again when its content changed. By content, not by date:
/// a copied folder has new dates and old packs.
/// </summary>
internal sealed class ShippedPacks(Database database, PackImport import, IOptions<StoreOptions> options, TimeProvider clock)
{
    /// <summary>The files that the store has not taken in as they are now, with what they hold.</summary>
    public IReadOnlyList<ShippedPack> FindNew(SqliteConnection connection)
    {
        var folder = options.Value.Packs ?? ConfigFolder.Find("talks");
        var found = new List<ShippedPack>();
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(path);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            if (connection.Value("select sha256 from shipped_packs where file = @file", ("@file", Path.GetFileName(path))) as string != sha256)
            {
                found.Add(new ShippedPack(path, sha256, content));
            }
        }

        return found;
    }

    /// <summary>Takes all of them in, or none; what another process took in meanwhile is unchanged and costs nothing more.</summary>
    /// <exception cref="PackException">A pack breaks a rule.</exception>
    public void Take(IReadOnlyList<ShippedPack> packs)
    {
        if (packs.Count == 0)
        {
            return;
        }

        database.Write(connection =>
        {
            using var taken = new Statement(
                connection,
                """
                insert into shipped_packs (file, sha256, taken_at) values (@file, @sha256, @at)
                on conflict (file) do update set sha256 = excluded.sha256, taken_at = excluded.taken_at
                """,
                "@file", "@sha256", "@at");
            foreach (var pack in packs)
            {
                var name = Path.GetFileName(pack.Path);
                import.Take(connection, Pack.Read(pack.Path, pack.Content), new ImportOrder { Author = "shipped pack", Reason = name });
                taken.Run(name, pack.Sha256, clock.GetUtcNow().ToUnixTimeMilliseconds());
            }

            return (packs.Count, Commit: true);
        });
    }
}

internal sealed record ShippedPack(string Path, string Sha256, ReadOnlyMemory<byte> Content);
