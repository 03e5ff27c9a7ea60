using KetamineFollowUp.Proof.Inputs;

namespace KetamineFollowUp.Tests.Proof;

/// <summary><c>inputs</c> with fewer requests: whatever comes in, the answer is no 5xx, no hang, and leaves no memory behind.</summary>
public class InputTests
{
    private const int Requests = 100_000;

    // Otherwise what is spoilt would be refused for what it names, and never get as far as the rules.
    [Fact]
    public async Task What_is_spoilt_would_be_carried_out_if_it_were_not()
    {
        await using var clinic = await InputClinic.Open();
        var scenes = new SceneSetter(clinic);
        for (var scene = 0; scene < 2; scene++)
        {
            var open = await scenes.Next();
            for (var kind = 0; kind < Samples.Count; kind++)
            {
                var sound = Samples.At((scene * Samples.Count) + kind, open);
                Assert.True(await clinic.Send(sound) < 400, $"{sound}");
            }
        }
    }

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
