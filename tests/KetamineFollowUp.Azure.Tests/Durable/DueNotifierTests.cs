using System.Diagnostics;
using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.Logging.Abstractions;

namespace KetamineFollowUp.Azure.Tests.Durable;

public class DueNotifierTests
{
    private readonly DurableDueNotifier _notifier = new(NullLogger<DurableDueNotifier>.Instance);
    private readonly FakeDurable _durable = new();

    [Theory]
    [InlineData("P1~e-s1", DocumentTypes.Episode, "FollowUpEpisode", "P1~e-s1")]
    [InlineData("P1~a-00000001", DocumentTypes.Alert, "SafetyAlert", "P1~a-00000001")]
    [InlineData("P1~r-00000001", DocumentTypes.Review, "BoosterReview", "P1~r-00000001")]
    [InlineData("P1~c-00000001", DocumentTypes.AfterCrisis, "AfterCrisis", "P1~c-00000001")]
    [InlineData("P1~m-00000001", DocumentTypes.Message, "OutboxMessage", "P1~m-00000001")]
    [InlineData("P1~e-s1~day-1-open", DocumentTypes.Message, "OutboxMessage", "P1~e-s1~day-1-open")]
    [InlineData("signal~1~2", "signal:P1~a-00000001", "SafetyAlert", "P1~a-00000001")]
    [InlineData("signal~1~2", "signal:P1~e-s1", "FollowUpEpisode", "P1~e-s1")]
    [InlineData("signal~1~2", "signal:P1~x-1", "FollowUpEpisode", "P1~x-1")]
    public async Task What_is_due_starts_its_orchestration_under_its_own_id(string id, string type, string orchestrator, string instance)
    {
        await During(null, () => _notifier.Ring([Due(id, type)]));
        Assert.Equal([(orchestrator, instance, instance)], _durable.Started);
        Assert.Equal(["Pending", "Running", "Suspended"], _durable.DedupeStatuses);
    }

    [Fact]
    public async Task An_orchestration_that_is_alive_is_told_by_an_event_that_carries_nothing()
    {
        _durable.Alive.Add("P1~e-s1");
        await During(null, () => _notifier.Ring([Due("P1~e-s1", DocumentTypes.Episode)]));
        Assert.Empty(_durable.Started);
        Assert.Equal([("P1~e-s1", ProcessLoop.Ring, null)], _durable.Raised);
    }

    [Fact]
    public async Task A_process_and_its_signals_are_rung_once()
    {
        await During(null, () => _notifier.Ring([Due("P1~e-s1", DocumentTypes.Episode), Due("signal~1", "signal:P1~e-s1"), Due("signal~2", "signal:P1~e-s1")]));
        Assert.Single(_durable.Started);
    }

    [Fact]
    public async Task What_is_not_due_is_not_rung()
    {
        await During(null, () => _notifier.Ring([new Write.Create(Document("entry~1", DocumentTypes.Entry, null))]));
        Assert.Empty(_durable.Started);
    }

    [Theory]
    [InlineData("P1~e-s1", DocumentTypes.Episode)]
    [InlineData("P1~a-00000001", DocumentTypes.ResolvedAlert)]
    [InlineData("P1~r-00000001", DocumentTypes.DecidedReview)]
    public async Task A_process_that_has_ended_is_told_to_stop_waiting_and_is_never_started_for_it(string id, string type)
    {
        await During(null, () => _notifier.Ring([new Write.Replace(Document(id, type, null), "1")]));
        Assert.Empty(_durable.Started);
        Assert.Equal([(id, ProcessLoop.Ring, null)], _durable.Raised);
    }

    [Fact]
    public async Task An_orchestration_does_not_ring_itself()
    {
        await During("P1~e-s1", () => _notifier.Ring([Due("P1~e-s1", DocumentTypes.Episode), Due("P1~a-00000001", DocumentTypes.Alert)]));
        await During("P1~e-s1", () => _notifier.Ring([new Write.Replace(Document("P1~e-s1", DocumentTypes.Episode, null), "1")]));
        Assert.Equal("P1~a-00000001", Assert.Single(_durable.Started).InstanceId);
        Assert.Empty(_durable.Raised);
    }

    [Fact]
    public async Task A_ring_that_fails_is_nobodys_fault()
    {
        _durable.Before = () => throw new InvalidOperationException("the hub is down");
        Assert.True(await During(null, () => _notifier.Ring([Due("P1~e-s1", DocumentTypes.Episode)])));
    }

    [Fact]
    public async Task A_ring_that_hangs_is_waited_for_a_second()
    {
        var never = new TaskCompletionSource();
        _durable.Before = () => never.Task;
        var watch = Stopwatch.StartNew();
        Assert.True(await During(null, () => _notifier.Ring([Due("P1~e-s1", DocumentTypes.Episode)])));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Work_that_fails_after_a_commit_has_rung_all_the_same()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _notifier.During<bool>(_durable, null, () =>
        {
            _notifier.Ring([Due("P1~e-s1", DocumentTypes.Episode)]);
            throw new TimeoutException();
        }));
        Assert.Single(_durable.Started);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    public void An_id_that_fits_is_the_instance_id(int length) =>
        Assert.Equal(new string('x', length), Instance.Of(new string('x', length), DocumentTypes.Message).InstanceId);

    [Fact]
    public void An_id_that_is_too_long_ends_in_a_hash_that_tells_it_from_others()
    {
        var one = Instance.Of(new string('x', 101), DocumentTypes.Message);
        var other = Instance.Of(new string('x', 102), DocumentTypes.Message);
        Assert.Equal(100, one.InstanceId.Length);
        Assert.NotEqual(one.InstanceId, other.InstanceId);
        Assert.Equal(new string('x', 101), one.Id);
    }

    private Task<bool> During(string? self, Action work) => _notifier.During(_durable, self, () =>
    {
        work();
        return Task.FromResult(true);
    });

    private static Write.Create Due(string id, string type) => new(Document(id, type, ClinicInAzure.Monday));

    private static Document Document(string id, string type, DateTimeOffset? dueAt) => new(new DocumentKey(Container.Care, "P1", id), type, "{}", dueAt);
}
