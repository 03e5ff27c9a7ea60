using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Local.Stores;

/// <summary>How connections to a database file are opened.</summary>
internal static class SqliteFile
{
    /// <summary>How long a statement waits for a lock of another program, such as a backup tool, before the store is "unavailable".</summary>
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(2);

    public static SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = (int)LockTimeout.TotalSeconds,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements; <paramref name="sql"/> is always a constant of this program.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row.</summary>
    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return command.ExecuteScalar();
    }

    /// <summary>A command for constant SQL whose parameters are given by name, to be filled later in this order.</summary>
    public static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this program; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        }

        return command;
    }
}
