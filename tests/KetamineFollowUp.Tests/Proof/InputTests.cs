using KetamineFollowUp.Benchmarks.Inputs;

namespace KetamineFollowUp.Tests.Proof;

/// <summary><c>inputs</c> with fewer requests: whatever comes in, the answer is no 5xx, no hang, and leaves no memory behind.</summary>
public class InputTests
{
    private const int Requests = 100_000;

    [Fact]
    public async Task A_hundred_thousand_spoilt_requests_do_no_harm()
    {
        var run = await InputRun.Of(Requests, seed: 1);
        Assert.Empty(run.Faults);
        Assert.Equal(Requests, run.Sent);
        Assert.InRange(run.GrowthMiB, double.MinValue, 20);

        // They got past the doors: some were carried out, some refused for what they say.
        Assert.Superset(new HashSet<int> { 200, 201, 400, 403, 404, 409, 413, 422 }, run.Answers.Keys.ToHashSet());
    }
}
