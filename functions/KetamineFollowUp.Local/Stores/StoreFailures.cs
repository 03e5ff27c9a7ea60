using KetamineFollowUp.Clinic.Record;
using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Local.Stores;

/// <summary>The database file is not one that this program can work with. Found when opening, the file is left byte for byte: a person decides.</summary>
public sealed class CorruptDatabaseException(string path, string reason, Exception? inner = null)
    : Exception($"{path}: {reason}. Restore it from a backup, or move it away to start an empty clinic.", inner)
{
    /// <summary>The database file.</summary>
    public string Path { get; } = path;
}

/// <summary>Another process (or another store in this one) works on the same data directory.</summary>
public sealed class DataDirectoryInUseException(string directory, Exception? inner = null)
    : Exception($"{directory} is in use: another clinic process works on this data directory. Stop it, or choose another one with --data.", inner)
{
    /// <summary>The data directory.</summary>
    public string Directory { get; } = directory;
}

/// <summary>Tells the failures of the machine from bugs.</summary>
internal static class StoreFailures
{
    // Primary result codes, https://www.sqlite.org/rescode.html
    private const int Permission = 3, Busy = 5, Locked = 6, OutOfMemory = 7, ReadOnly = 8, InputOutput = 10, Corrupt = 11,
        DiskFull = 13, CannotOpen = 14, LockProtocol = 15, NotADatabase = 26;

    /// <summary>What the caller gets to see instead of SQLite's error; any other error is a bug and passes unchanged.</summary>
    public static Exception Translate(Exception failure, string path) => failure is not SqliteException sqlite
        ? failure
        : sqlite.SqliteErrorCode switch
        {
            Corrupt or NotADatabase => new CorruptDatabaseException(path, "damaged", sqlite),
            Permission or Busy or Locked or OutOfMemory or ReadOnly or InputOutput or DiskFull or CannotOpen or LockProtocol =>
                new StoreUnavailableException($"{path}: {sqlite.Message}", sqlite),
            _ => failure,
        };
}
