using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Local.Stores;

/// <summary>One reader with its prepared statements. Each call reads the newest committed state; used by one caller at a time.</summary>
/// <remarks>Every statement names its index: left alone, SQLite takes the partial ones for the worse choice and reads the whole container.</remarks>
internal sealed class ReadConnection : IDisposable
{
    private const string Columns = "partition, id, type, etag, due_at, waits_since, expires_at, body";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _read;
    private readonly SqliteCommand _query;
    private readonly SqliteCommand _due;
    private readonly SqliteCommand _waiting;
    private readonly SqliteCommand _patients;
    private readonly SqliteCommand _nextDue;
    private readonly SqliteCommand _partitions;

    public ReadConnection(string path)
    {
        _connection = SqliteFile.Connect(path, SqliteOpenMode.ReadOnly);
        _read = SqliteFile.Command(
            _connection,
            $"SELECT {Columns} FROM documents INDEXED BY documents_by_key WHERE container = $container AND partition = $partition AND id = $id",
            "$container", "$partition", "$id");
        _query = SqliteFile.Command(
            _connection,
            $"""
            SELECT {Columns} FROM documents INDEXED BY documents_by_type
            WHERE container = $container AND partition = $partition AND type = $type AND id > $after ORDER BY id LIMIT $limit
            """,
            "$container", "$partition", "$type", "$after", "$limit");
        _due = SqliteFile.Command(
            _connection,
            $"""
            SELECT {Columns} FROM documents INDEXED BY documents_by_due
            WHERE container = {SqliteSchema.Care} AND due_at <= $at ORDER BY due_at, id, partition LIMIT $limit
            """,
            "$at", "$limit");
        _waiting = SqliteFile.Command(
            _connection,
            $"""
            SELECT {Columns} FROM documents INDEXED BY documents_by_waiting
            WHERE container = {SqliteSchema.Care} AND type = $type AND waits_since IS NOT NULL AND (waits_since, id) > ($since, $id)
            ORDER BY waits_since, id, partition LIMIT $limit
            """,
            "$type", "$since", "$id", "$limit");
        _patients = SqliteFile.Command(
            _connection,
            $"""
            SELECT {Columns} FROM documents INDEXED BY documents_by_key
            WHERE container = {SqliteSchema.Care} AND partition > $after AND id = '{RecordIds.Patient}' ORDER BY partition LIMIT $limit
            """,
            "$after", "$limit");
        _nextDue = SqliteFile.Command(
            _connection,
            $"""
            SELECT due_at FROM documents INDEXED BY documents_by_due
            WHERE container = {SqliteSchema.Care} AND due_at IS NOT NULL ORDER BY due_at LIMIT 1
            """);
        _partitions = SqliteFile.Command(
            _connection, "SELECT DISTINCT partition FROM documents WHERE container = $container ORDER BY partition", "$container");
    }

    public StoredDocument? Read(DocumentKey key)
    {
        Fill(_read, SqliteSchema.Number(key.Container), key.Partition, key.Id);
        using var row = _read.ExecuteReader();
        return row.Read() ? Document(key.Container, row) : null;
    }

    public IReadOnlyList<StoredDocument> Query(Container container, string partition, string type, string? afterId, int limit)
    {
        Fill(_query, SqliteSchema.Number(container), partition, type, afterId ?? "", limit);
        return Documents(_query, container);
    }

    public IReadOnlyList<StoredDocument> Due(DateTimeOffset atOrBefore, int limit)
    {
        Fill(_due, atOrBefore.UtcTicks, limit);
        return Documents(_due, Container.Care);
    }

    public IReadOnlyList<StoredDocument> Waiting(string type, WaitingPosition? after, int limit)
    {
        Fill(_waiting, type, after?.WaitsSince.UtcTicks ?? long.MinValue, after?.Id ?? "", limit);
        return Documents(_waiting, Container.Care);
    }

    public IReadOnlyList<StoredDocument> Patients(string? after, int limit)
    {
        Fill(_patients, after ?? "", limit);
        return Documents(_patients, Container.Care);
    }

    public DateTimeOffset? NextDue() => _nextDue.ExecuteScalar() is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public IReadOnlyList<string> Partitions(Container container)
    {
        Fill(_partitions, SqliteSchema.Number(container));
        using var row = _partitions.ExecuteReader();
        var found = new List<string>();
        while (row.Read())
        {
            found.Add(row.GetString(0));
        }

        return found;
    }

    public void Dispose()
    {
        foreach (var command in new[] { _read, _query, _due, _waiting, _patients, _nextDue, _partitions })
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static void Fill(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private static List<StoredDocument> Documents(SqliteCommand command, Container container)
    {
        using var row = command.ExecuteReader();
        var found = new List<StoredDocument>();
        while (row.Read())
        {
            found.Add(Document(container, row));
        }

        return found;
    }

    private static StoredDocument Document(Container container, SqliteDataReader row) => new(
        new Document(
            new DocumentKey(container, row.GetString(0), row.GetString(1)), row.GetString(2), row.GetString(7), Instant(row, 4), Instant(row, 5), Instant(row, 6)),
        ETags.Text(row.GetInt64(3)));

    private static DateTimeOffset? Instant(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);
}
