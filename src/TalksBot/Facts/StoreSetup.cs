using TalksBot.Facts.Indexing;
using TalksBot.Facts.Packs;
using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>What has to be done before anything reads or writes the store; every verb and the bot begin with it.</summary>
internal sealed class StoreSetup(Database database, Migrator migrator, IndexUpkeep index, ShippedPacks shipped)
{
    /// <summary>Creates the store if there is none, migrates it, makes its search index current and takes the shipped packs in.</summary>
    /// <exception cref="StoreException">The store cannot be opened or written, or a newer program wrote it.</exception>
    /// <exception cref="PackException">A shipped pack breaks a rule; the message names the file and the place in it.</exception>
    public void Prepare()
    {
        migrator.Run();
        var (indexIsCurrent, packs) = Look();
        if (!indexIsCurrent)
        {
            index.Run();
        }

        shipped.Take(packs);
    }

    /// <summary>Whether <see cref="Prepare"/> would change nothing.</summary>
    public bool IsPrepared()
    {
        if (!File.Exists(database.FilePath) || !migrator.IsCurrent())
        {
            return false;
        }

        var (indexIsCurrent, packs) = Look();
        return indexIsCurrent && packs.Count == 0;
    }

    private (bool IndexIsCurrent, IReadOnlyList<ShippedPack> NewPacks) Look()
    {
        using var connection = database.Open();
        return database.Guard(() => (index.IsCurrent(connection), shipped.FindNew(connection)));
    }
}
