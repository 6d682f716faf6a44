using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>
/// The highest number that each table ever gave to a row. A restore takes rows away, but members have seen their numbers and programs
/// tell by them what they know; so no number is given a second time. <c>sqlite_sequence</c> remembers them, for every table alike.
/// </summary>
internal static class GivenNumbers
{
    /// <summary>The last number that the table gave, whether its row is still there or a restore took it away.</summary>
    public static long LastNumber(this SqliteConnection connection, string table) => connection.Number(
        $"""
        select max(ifnull((select max(rowid) from "{table.Replace("\"", "\"\"", StringComparison.Ordinal)}"), 0),
                   ifnull((select max(seq) from sqlite_sequence where name = @table), 0))
        """, ("@table", table));

    /// <summary>Each table's last number, one after the other: what comes before damage in the file is told.</summary>
    public static IEnumerable<KeyValuePair<string, long>> Of(SqliteConnection connection)
    {
        foreach (var table in Tables(connection))
        {
            yield return KeyValuePair.Create(table, connection.LastNumber(table));
        }
    }

    /// <summary>
    /// Raises what the tables gave above <paramref name="given"/>, and by one in any case: who knows the store by its last number sees
    /// that it is another.
    /// </summary>
    public static void Keep(SqliteConnection connection, IReadOnlyCollection<KeyValuePair<string, long>> given)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var last = Of(connection).Concat(given).GroupBy(pair => pair.Key, pair => pair.Value).ToList();
        using (var forget = new Statement(connection, "delete from sqlite_sequence where name = @table", "@table"))
        using (var remember = new Statement(connection, "insert into sqlite_sequence (name, seq) values (@table, @last)", "@table", "@last"))
        {
            foreach (var table in last)
            {
                forget.Run(table.Key);
                remember.Run(table.Key, table.Max() + 1);
            }
        }

        transaction.Commit();
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        // Neither the search index, whose numbers are the facts', nor tables without numbers.
        const string Numbered = "select name from pragma_table_list where schema = 'main' and type = 'table' and wr = 0 and name not like 'sqlite%'";
        var tables = new List<string>();
        using var select = new Statement(connection, Numbered);
        using var rows = select.Rows();
        while (rows.Read())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }
}
