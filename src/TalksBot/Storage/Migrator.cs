using System.Globalization;
using System.Reflection;

namespace TalksBot.Storage;

/// <summary>Brings the store's shape up to this program's, one numbered script a transaction; refuses a store newer than the program.</summary>
internal sealed class Migrator(Database database)
{
    private const string Folder = "Migrations/";
    private const string VersionOfStore = "pragma user_version";

    /// <summary>The version of the store's shape after <see cref="Run"/>.</summary>
    public static int NewestVersion { get; } = Scripts().Max(script => script.Version);

    /// <exception cref="StoreException">The store cannot be opened or was written by a newer program.</exception>
    public void Run()
    {
        using var connection = database.Open();
        database.Guard(() =>
        {
            var version = connection.Number(VersionOfStore);
            if (version > NewestVersion)
            {
                throw new StoreException(
                    StoreTrouble.TooNew,
                    $"The store {database.FilePath} has version {version}, this program knows up to {NewestVersion}: start the newer program, or restore the backup made before it was started.");
            }

            foreach (var (number, resource) in Scripts().Where(script => script.Version > version).OrderBy(script => script.Version))
            {
                using var transaction = connection.BeginTransaction(deferred: false);

                // Another process may have migrated while this one waited for the lock.
                if (connection.Number(VersionOfStore) < number)
                {
                    connection.Run(Read(resource));
                    connection.Run($"pragma user_version = {number}");
                }

                transaction.Commit();
            }

            return true;
        });
    }

    /// <summary>Whether <see cref="Run"/> would change nothing.</summary>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public bool IsCurrent()
    {
        using var connection = database.Open();
        return database.Guard(() => connection.Number(VersionOfStore) == NewestVersion);
    }

    private static IEnumerable<Script> Scripts() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => new Script(int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), name));

    private sealed record Script(int Version, string Resource);

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
