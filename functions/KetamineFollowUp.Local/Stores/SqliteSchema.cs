using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Local.Stores;

/// <summary>The table and its indexes. Instants are UTC ticks of 100 ns: exact, and ordered like the instants.</summary>
/// <remarks>
/// The table keeps its rowid: most bodies are larger than a twentieth of a page, above which SQLite advises against
/// WITHOUT ROWID, and the partial indexes stay small. The body is the last column, so an envelope is read without it.
/// </remarks>
internal static class SqliteSchema
{
    /// <summary>Stored as <c>user_version</c>; a file with another one is refused.</summary>
    public const int Version = 1;

    /// <summary>"KFU1" in ASCII; stored as <c>application_id</c>, so no other program's database is taken for ours.</summary>
    public const int ApplicationId = 0x4B465531;

    /// <summary>How the care container is written in SQL; partial indexes need it as a literal.</summary>
    public const string Care = "1";

    /// <summary>Everything an empty file needs.</summary>
    public static readonly string Create = $"""
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};
        BEGIN;
        CREATE TABLE documents(
            number INTEGER PRIMARY KEY,
            container INTEGER NOT NULL,
            partition TEXT NOT NULL,
            id TEXT NOT NULL,
            type TEXT NOT NULL,
            etag INTEGER NOT NULL,
            due_at INTEGER,
            waits_since INTEGER,
            expires_at INTEGER,
            body TEXT NOT NULL);
        CREATE UNIQUE INDEX documents_by_key ON documents(container, partition, id);
        CREATE INDEX documents_by_type ON documents(container, partition, type, id);
        CREATE INDEX documents_by_due ON documents(due_at, id, partition) WHERE due_at IS NOT NULL AND container = {Care};
        CREATE INDEX documents_by_waiting ON documents(type, waits_since, id, partition) WHERE waits_since IS NOT NULL AND container = {Care};
        CREATE INDEX documents_by_expiry ON documents(expires_at) WHERE expires_at IS NOT NULL;
        CREATE TABLE openings(count INTEGER NOT NULL);
        INSERT INTO openings VALUES (0);
        COMMIT;
        PRAGMA journal_mode = WAL;
        """;

    /// <summary>The stored number of a container; never changes.</summary>
    public static long Number(Container container) => container switch
    {
        Container.Care => 1,
        Container.Directory => 2,
        Container.Clinic => 3,
    };
}
