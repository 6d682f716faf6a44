using Microsoft.Data.Sqlite;

namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>What moderators and other processes do to a store.</summary>
internal static class StoreTricks
{
    /// <summary>Takes a fact back as a moderator will: a revision that says so, and its search words gone.</summary>
    public static void Retract(string store, long fact)
    {
        using var connection = Open(store);
        using var command = connection.CreateCommand();
        command.CommandText = """
            begin;
            insert into fact_revisions (fact_id, at, author, reason, action, source_id, statement)
              select fact_id, at, 'test', 'test', 'retracted', source_id, statement from fact_revisions where fact_id = @fact;
            update facts set revision = last_insert_rowid() where id = @fact;
            delete from fact_words where rowid = @fact;
            commit;
            """;
        command.Parameters.AddWithValue("@fact", fact);
        command.ExecuteNonQuery();
    }

    /// <summary>A connection that has the store to itself until it is disposed of.</summary>
    public static SqliteConnection Lock(string store)
    {
        var connection = Open(store);
        Run(connection, "begin exclusive");
        return connection;
    }

    public static void Run(string store, string sql)
    {
        using var connection = Open(store);
        Run(connection, sql);
    }

    public static string? Value(string store, string sql)
    {
        using var connection = Open(store);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string store)
    {
        var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        connection.Open();
        return connection;
    }
}
