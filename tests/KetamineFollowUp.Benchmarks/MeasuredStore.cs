using System.Diagnostics;
using KetamineFollowUp.Clinic.Record;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>A store, and how long its operations took.</summary>
internal sealed class MeasuredStore(string name, IRecordStore store)
{
    private const string Partition = "bench";
    private const int ReadsOfAnAnswer = 3;
    private const int WritesOfAnAnswer = 8;
    private readonly List<double> _answers = [];
    private readonly List<double> _queries = [];
    private int _number;

    public string Name => name;

    /// <summary>The median of an answer's operations, in milliseconds.</summary>
    public double Answer => Figure.Median(_answers);

    /// <summary>The median of a query, in milliseconds.</summary>
    public double Query => Figure.Median(_queries);

    /// <summary>So many answers, each reading what the one before wrote, and a query after each.</summary>
    public async Task Measure(int count, bool isKept)
    {
        for (var i = 0; i < count; i++, _number++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var read = 0; read < ReadsOfAnAnswer; read++)
            {
                await store.Read(new DocumentKey(Container.Care, Partition, Id(_number - 1, read)), CancellationToken.None);
            }

            Write[] writes = [.. Enumerable.Range(0, WritesOfAnAnswer).Select(kind => new Write.Create(Document(Id(_number, kind), kind)))];
            await store.Commit(Container.Care, Partition, writes, CancellationToken.None);
            var answered = Stopwatch.GetTimestamp();
            await store.Query(Container.Care, Partition, "note-0", null, 20, CancellationToken.None);
            if (isKept)
            {
                _answers.Add(Stopwatch.GetElapsedTime(began, answered).TotalMilliseconds);
                _queries.Add(Stopwatch.GetElapsedTime(answered).TotalMilliseconds);
            }
        }
    }

    private static string Id(int number, int kind) => FormattableString.Invariant($"d{number}-{kind}");

    private static Document Document(string id, int kind) => new(
        new DocumentKey(Container.Care, Partition, id), FormattableString.Invariant($"note-{kind}"), $$"""{"text":"{{new string('x', 600)}}"}""");
}
