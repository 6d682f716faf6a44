using System.Globalization;
using System.Reflection;
using Dapper;

namespace TalksBot.Storage;

/// <summary>Brings the store's shape up to this program's, one numbered script a transaction; refuses a store newer than the program.</summary>
internal sealed class Migrator(Database database)
{
    private const string Folder = "Migrations/";

    /// <summary>The version of the store's shape after <see cref="Run"/>.</summary>
    public static int NewestVersion { get; } = Scripts().Max(script => script.Version);

    /// <exception cref="StoreException">The store cannot be opened or was written by a newer program.</exception>
    public void Run()
    {
        using var connection = database.Open();
        database.Guard(() =>
        {
            var version = connection.ExecuteScalar<int>("pragma user_version");
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
                if (connection.ExecuteScalar<int>("pragma user_version", transaction: transaction) < number)
                {
                    connection.Execute(Read(resource), transaction: transaction);
                    connection.Execute($"pragma user_version = {number}", transaction: transaction);
                }

                transaction.Commit();
            }

            return true;
        });
    }

    private static IEnumerable<(int Version, string Resource)> Scripts() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), name));

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
