using Microsoft.Data.Sqlite;

namespace TalksBot.Tests.Asking.Faces;

/// <summary>What moderators and bad disks do to a store.</summary>
internal static class StoreTricks
{
    /// <summary>Takes a fact back as a moderator will: a revision that says so, and its search words gone.</summary>
    public static void Retract(TalkingBot bot, long fact)
    {
        using var connection = Open(bot);
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

    /// <summary>A connection that keeps everybody else from writing until it is disposed of.</summary>
    public static SqliteConnection LockForWriting(TalkingBot bot)
    {
        var connection = Open(bot);
        using var command = connection.CreateCommand();
        command.CommandText = "begin immediate";
        command.ExecuteNonQuery();
        return connection;
    }

    private static SqliteConnection Open(TalkingBot bot)
    {
        var connection = new SqliteConnection($"Data Source={bot.StorePath};Pooling=False");
        connection.Open();
        return connection;
    }
}
