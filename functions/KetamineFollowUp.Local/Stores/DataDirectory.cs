using KetamineFollowUp.Clinic.Record;
using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Local.Stores;

/// <summary>The directory of one clinic: its database file, and a lock that keeps a second process out.</summary>
internal sealed class DataDirectory : IDisposable
{
    /// <summary>The file's name in its directory.</summary>
    public const string DatabaseName = "clinic.db";

    // SQLite alone would let two clinics write in turn: no damage to the file, but every text sent twice.
    private readonly FileStream _lock;

    private DataDirectory(string databasePath, FileStream fileLock)
    {
        DatabasePath = databasePath;
        _lock = fileLock;
    }

    /// <summary>The database file, <c>clinic.db</c>.</summary>
    public string DatabasePath { get; }

    /// <summary>Takes the directory for this process, makes it and its database if missing, and checks a database that is there.</summary>
    public static DataDirectory Open(string directory)
    {
        var path = Path.GetFullPath(directory);
        var taken = new DataDirectory(Path.Combine(path, DatabaseName), Lock(path));
        try
        {
            if (DatabaseCheck.Exists(taken.DatabasePath))
            {
                DatabaseCheck.Run(taken.DatabasePath);
            }
            else
            {
                CreateDatabase(taken.DatabasePath);
            }

            return taken;
        }
        catch (Exception failure)
        {
            taken.Dispose();
            throw failure is IOException or UnauthorizedAccessException
                ? new StoreUnavailableException($"{taken.DatabasePath}: {failure.Message}", failure)
                : StoreFailures.Translate(failure, taken.DatabasePath);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{directory}: {failure.Message}", failure);
        }

        try
        {
            // The file stays when the process ends; the lock on it does not, however the process ends.
            return new FileStream(Path.Combine(directory, "clinic.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new StoreUnavailableException($"{directory}: {failure.Message}", failure);
        }
        catch (IOException failure)
        {
            throw new DataDirectoryInUseException(directory, failure);
        }
    }

    // Built under another name and renamed when complete: a half-made database is never found under the real one.
    private static void CreateDatabase(string path)
    {
        var draft = path + ".new";
        foreach (var leftover in new[] { draft, draft + "-journal", draft + "-wal", draft + "-shm" })
        {
            File.Delete(leftover);
        }

        using (var connection = SqliteFile.Connect(draft, SqliteOpenMode.ReadWriteCreate))
        {
            SqliteFile.Execute(connection, SqliteSchema.Create);
        }

        File.Move(draft, path);
    }
}
