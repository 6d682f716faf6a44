using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>The ids of places or outlets by talks and name, held in memory while facts are written; a new name gets its row.</summary>
internal sealed class NameTable : IDisposable
{
    private readonly Dictionary<(long TalksId, string Name), long> ids = [];
    private readonly Statement add;
    private long last;

    public NameTable(SqliteConnection connection, string table)
    {
        using var all = new Statement(connection, $"select id, talks_id, name from {table}");
        using var rows = all.Rows();
        while (rows.Read())
        {
            ids[(rows.GetInt64(1), rows.GetString(2))] = rows.GetInt64(0);
            last = Math.Max(last, rows.GetInt64(0));
        }

        add = new Statement(connection, $"insert into {table} (id, talks_id, name) values (@id, @talks, @name)", "@id", "@talks", "@name");
    }

    public long? IdOf(long talksId, string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!ids.TryGetValue((talksId, name), out var id))
        {
            id = ++last;
            add.Run(id, talksId, name);
            ids.Add((talksId, name), id);
        }

        return id;
    }

    public void Dispose() => add.Dispose();
}
