using KetamineFollowUp.Proof.Crashes;
using KetamineFollowUp.Proof.Traces;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>A short version of <c>crashes</c>: the real process, really killed.</summary>
public class CrashTests
{
    [Fact]
    public async Task A_server_killed_in_the_middle_of_its_work_loses_no_text_no_answer_and_no_alert_and_does_nothing_twice_but_page()
    {
        var run = await CrashRun.Of(patients: 4, days: 2, kills: 6, seed: 1);
        Assert.InRange(run.Kills, 6, 100);
        Assert.Empty(run.Difference.Faults);
        foreach (var kind in Enum.GetValues<TraceKind>())
        {
            Assert.Contains(run.Expected.Found, trace => trace.Kind == kind);
        }

        // By text and on the page.
        Assert.Contains(run.Expected.Found, trace => trace.Kind == TraceKind.Answer && trace.Which.EndsWith("Text", StringComparison.Ordinal));
        Assert.Contains(run.Expected.Found, trace => trace.Kind == TraceKind.Answer && trace.Which.EndsWith("Page", StringComparison.Ordinal));
        Assert.Contains(run.Expected.Found, trace => trace.Kind == TraceKind.TextToPatient && trace.Which.Contains("Email", StringComparison.Ordinal));
    }
}
