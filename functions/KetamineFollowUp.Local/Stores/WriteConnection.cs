using KetamineFollowUp.Clinic.Record;
using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Local.Stores;

/// <summary>The one writer's connection with its prepared statements.</summary>
internal sealed class WriteConnection : IDisposable
{
    // Small checkpoints: a large one holds up every commit behind it for tens of milliseconds.
    // FULL: a commit is on the disk before it is acknowledged. fullfsync matters on macOS only, where fsync stops at the drive's cache.
    private const string Settings = """
        PRAGMA synchronous = FULL;
        PRAGMA fullfsync = ON;
        PRAGMA checkpoint_fullfsync = ON;
        PRAGMA wal_autocheckpoint = 1000;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA cache_size = -16384;
        """;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _control = [];
    private readonly SqliteCommand _create;
    private readonly SqliteCommand _replace;
    private readonly SqliteCommand _put;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _purge;

    public WriteConnection(string path)
    {
        _connection = SqliteFile.Connect(path, SqliteOpenMode.ReadWrite);
        SqliteFile.Execute(_connection, Settings);
        string[] document = ["$container", "$partition", "$id", "$type", "$etag", "$due", "$waits", "$expires", "$body"];
        _create = SqliteFile.Command(
            _connection,
            """
            INSERT INTO documents(container, partition, id, type, etag, due_at, waits_since, expires_at, body)
            VALUES ($container, $partition, $id, $type, $etag, $due, $waits, $expires, $body)
            ON CONFLICT(container, partition, id) DO NOTHING
            """,
            document);
        _replace = SqliteFile.Command(
            _connection,
            """
            UPDATE documents SET type = $type, etag = $etag, due_at = $due, waits_since = $waits, expires_at = $expires, body = $body
            WHERE container = $container AND partition = $partition AND id = $id AND etag = $match
            """,
            [.. document, "$match"]);
        _put = SqliteFile.Command(
            _connection,
            """
            INSERT INTO documents(container, partition, id, type, etag, due_at, waits_since, expires_at, body)
            VALUES ($container, $partition, $id, $type, $etag, $due, $waits, $expires, $body)
            ON CONFLICT(container, partition, id) DO UPDATE
            SET type = $type, etag = $etag, due_at = $due, waits_since = $waits, expires_at = $expires, body = $body
            """,
            document);
        _delete = SqliteFile.Command(
            _connection,
            "DELETE FROM documents WHERE container = $container AND partition = $partition AND id = $id AND etag = $match",
            "$container", "$partition", "$id", "$match");
        _purge = SqliteFile.Command(
            _connection,
            "DELETE FROM documents WHERE number IN (SELECT number FROM documents WHERE expires_at < $now ORDER BY expires_at LIMIT $limit)",
            "$now", "$limit");
    }

    /// <summary>Runs a statement without parameters, such as BEGIN IMMEDIATE.</summary>
    public void Run(string sql)
    {
        if (!_control.TryGetValue(sql, out var command))
        {
            _control[sql] = command = SqliteFile.Command(_connection, sql);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Counts this opening, durably, and returns its number.</summary>
    public long CountOpening() => (long)SqliteFile.Scalar(_connection, "UPDATE openings SET count = count + 1 RETURNING count")!;

    /// <summary>Inserts; false when the id exists.</summary>
    public bool Create(Document document, long tag) => Fill(_create, document, tag).ExecuteNonQuery() == 1;

    /// <summary>Inserts or replaces, whatever stands there.</summary>
    public bool Put(Document document, long tag) => Fill(_put, document, tag).ExecuteNonQuery() == 1;

    /// <summary>Replaces; false when the document is gone or has another tag.</summary>
    public bool Replace(Document document, long match, long tag)
    {
        Fill(_replace, document, tag).Parameters[9].Value = match;
        return _replace.ExecuteNonQuery() == 1;
    }

    /// <summary>Deletes; false when the document is gone or has another tag.</summary>
    public bool Delete(DocumentKey key, long match)
    {
        var parameters = _delete.Parameters;
        parameters[0].Value = SqliteSchema.Number(key.Container);
        parameters[1].Value = key.Partition;
        parameters[2].Value = key.Id;
        parameters[3].Value = match;
        return _delete.ExecuteNonQuery() == 1;
    }

    /// <summary>Deletes at most <paramref name="limit"/> documents that expired before <paramref name="now"/>, the oldest first.</summary>
    public int Purge(DateTimeOffset now, int limit)
    {
        _purge.Parameters[0].Value = now.UtcTicks;
        _purge.Parameters[1].Value = limit;
        return _purge.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_create, _replace, _put, _delete, _purge, .. _control.Values])
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static SqliteCommand Fill(SqliteCommand command, Document document, long tag)
    {
        var parameters = command.Parameters;
        parameters[0].Value = SqliteSchema.Number(document.Key.Container);
        parameters[1].Value = document.Key.Partition;
        parameters[2].Value = document.Key.Id;
        parameters[3].Value = document.Type;
        parameters[4].Value = tag;
        parameters[5].Value = Ticks(document.DueAt);
        parameters[6].Value = Ticks(document.WaitsSince);
        parameters[7].Value = Ticks(document.ExpiresAt);
        parameters[8].Value = document.Body;
        return command;
    }

    private static object Ticks(DateTimeOffset? instant) => instant is { } at ? at.UtcTicks : DBNull.Value;
}
