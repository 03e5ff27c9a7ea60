using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Local.Stores;

/// <summary>
/// Looks at a database file before anything may write to it: is it ours, of this version, and whole? Never writes a byte of it.
/// </summary>
internal static class DatabaseCheck
{
    private const int HeaderLength = 100;

    /// <summary>True when a database is there. Throws when only its write-ahead log is: SQLite would replay that into a new database.</summary>
    public static bool Exists(string path)
    {
        var exists = File.Exists(path);
        return exists || !HasLog(path) ? exists : throw new CorruptDatabaseException(path, "missing, but its write-ahead log is there");
    }

    /// <summary>Throws <see cref="CorruptDatabaseException"/> unless the file is a whole database of this version.</summary>
    public static void Run(string path)
    {
        CheckHeader(path);

        // With a log from a crash the file alone may be half-way through a checkpoint: read both. Without one, "immutable"
        // keeps SQLite from making a log beside a file that may turn out to be damaged.
        var source = HasLog(path) ? path : $"{new Uri(path).AbsoluteUri}?immutable=1";
        try
        {
            using var connection = SqliteFile.Connect(source, SqliteOpenMode.ReadOnly);
            if (SqliteFile.Scalar(connection, "PRAGMA quick_check(1)") is not "ok")
            {
                throw new CorruptDatabaseException(path, "damaged");
            }
        }
        catch (SqliteException failure)
        {
            throw StoreFailures.Translate(failure, path);
        }
    }

    /// <summary>Throws <see cref="CorruptDatabaseException"/> unless the file says that it is a database of this version; safe beside a writer.</summary>
    // Offsets: https://www.sqlite.org/fileformat2.html#the_database_header
    public static void CheckHeader(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.StartsWith("SQLite format 3\0"u8))
            {
                throw new CorruptDatabaseException(path, "not a database");
            }
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[68..]) != SqliteSchema.ApplicationId)
        {
            throw new CorruptDatabaseException(path, "the database of another program");
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[60..]) is var version and not SqliteSchema.Version)
        {
            throw new CorruptDatabaseException(path, $"schema version {version}, this program needs {SqliteSchema.Version}");
        }
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
}
