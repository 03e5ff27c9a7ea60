using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;
using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Tests.Stores;

public sealed class SqliteDataDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_second_store_on_the_directory_is_refused_until_the_first_closes()
    {
        await using (await Filled())
        {
            var refused = Assert.Throws<DataDirectoryInUseException>(() => SqliteStore.Open(_directory.Path));
            Assert.Equal(_directory.Path, refused.Directory);
        }

        await using var next = SqliteStore.Open(_directory.Path);
        Assert.NotNull(await next.Read(Key(0), Cancel));
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_made()
    {
        await using var store = SqliteStore.Open(_directory.File("new/er"));

        Assert.True(File.Exists(_directory.File("new/er/clinic.db")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(5000)]
    public void A_file_that_is_no_database_is_refused_and_left_alone(int length) =>
        IsRefusedUntouched([.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))]);

    [Fact]
    public void The_database_of_another_program_is_refused_and_left_alone()
    {
        Sql("CREATE TABLE theirs(x)");

        IsRefusedUntouched(File.ReadAllBytes(_directory.Database));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Another_schema_version_is_refused_and_left_alone(int version)
    {
        await (await Filled()).DisposeAsync();
        Sql(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}; PRAGMA wal_checkpoint(TRUNCATE)"));

        IsRefusedUntouched(File.ReadAllBytes(_directory.Database));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task A_page_of_garbage_is_refused_and_left_alone(int page)
    {
        await (await Filled()).DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(_directory.Database, Cancel);
        bytes.AsSpan(page * 4096, 4096).Fill(0xA5);

        IsRefusedUntouched(bytes);
    }

    [Fact]
    public async Task A_database_that_lost_its_end_is_refused_and_left_alone()
    {
        await (await Filled()).DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(_directory.Database, Cancel);

        IsRefusedUntouched(bytes[..(bytes.Length / 2 / 4096 * 4096)]);
    }

    [Fact]
    public void A_log_without_its_database_is_refused()
    {
        File.WriteAllText(_directory.Database + "-wal", "frames");

        Assert.Throws<CorruptDatabaseException>(() => SqliteStore.Open(_directory.Path));
        Assert.False(File.Exists(_directory.Database));
    }

    [Fact]
    public async Task A_database_that_was_never_finished_is_made_anew()
    {
        await File.WriteAllTextAsync(_directory.Database + ".new", "half", Cancel);

        await using var store = await Filled();

        Assert.False(File.Exists(_directory.Database + ".new"));
    }

    [Fact]
    public async Task A_file_where_the_directory_should_be_is_unavailable()
    {
        await File.WriteAllTextAsync(_directory.File("file"), "", Cancel);

        Assert.Throws<StoreUnavailableException>(() => SqliteStore.Open(_directory.File("file")));
    }

    private void IsRefusedUntouched(byte[] content)
    {
        File.WriteAllBytes(_directory.Database, content);

        var refused = Assert.Throws<CorruptDatabaseException>(() => SqliteStore.Open(_directory.Path));

        Assert.Equal(_directory.Database, refused.Path);
        Assert.Equal(content, File.ReadAllBytes(_directory.Database));
        Assert.Equal(["clinic.db", "clinic.lock"], Directory.GetFiles(_directory.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private async Task<SqliteStore> Filled()
    {
        var store = SqliteStore.Open(_directory.Path);
        Write[] writes = [.. Enumerable.Range(0, 100).Select(i => new Write.Create(new Document(Key(i), "note", new string('x', 300))))];
        await store.Commit(Container.Care, "p-1", writes, Cancel);
        return store;
    }

    private static DocumentKey Key(int number) => new(Container.Care, "p-1", $"n~{number:D3}");

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_directory.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
