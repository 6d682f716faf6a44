using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>A statement prepared once and run for many rows; its values are given in the order of its parameters.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    public Statement(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        parameters = new SqliteParameter[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            parameters[i] = new SqliteParameter(names[i], null);
            command.Parameters.Add(parameters[i]);
        }

        command.Prepare();
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        command.ExecuteNonQuery();
    }

    public SqliteDataReader Rows(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, parameters.Length);
        for (var i = 0; i < values.Length; i++)
        {
            parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}

/// <summary>Single statements without a prepared life of their own.</summary>
internal static class SqliteShortcuts
{
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; null is SQL's null or no row.</summary>
    public static object? Value(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteScalar() is { } found and not DBNull ? found : null;
    }

    public static long Number(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters) =>
        connection.Value(sql, parameters) is long number ? number : 0;

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
