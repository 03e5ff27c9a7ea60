using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Proof.Faults;
using KetamineFollowUp.Proof.Traces;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>A part of <c>faults</c>: every so manieth call to the store and the providers fails, in each way.</summary>
public class FaultTests
{
    // A prime, so that it falls on another part of every use case each time; each way to fail begins a third further on.
    private const int Every = 61;
    private static readonly Lazy<Task<FaultRun>> Uninterrupted = new(() => FaultRun.Of(0, FaultKind.Before));

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Fact]
    public async Task Without_a_fault_the_script_goes_through_without_a_problem()
    {
        var run = await Uninterrupted.Value;
        Assert.Empty(run.Problems);
        Assert.InRange(run.Left.Found.Count(trace => trace.Kind == TraceKind.Answer), 30, 500);
        Assert.Contains(run.Left.Found, trace => trace.Kind == TraceKind.Alert && trace.Which.Contains("CrisisLanguage Emergency", StringComparison.Ordinal));
        Assert.InRange(run.Calls, 500, 10_000);
    }

    [Fact]
    public async Task The_script_goes_through_every_use_case_that_a_door_offers()
    {
        var called = (await Uninterrupted.Value).Called;
        Assert.InRange(UseCases.All.Count, 30, 100);
        Assert.Empty(UseCases.All.Except(called).Except(UseCases.BroughtAbout.Keys));
        Assert.Empty(UseCases.BroughtAbout.Keys.Except(UseCases.All));
    }

    [Fact]
    public async Task The_script_sends_every_kind_of_message_on_every_channel()
    {
        var left = (await Uninterrupted.Value).Left.Found;
        foreach (var kind in Enum.GetValues<MessageKind>().Where(kind => kind != MessageKind.Reply))
        {
            Assert.Contains(left, trace => trace.Which.Contains($" {kind} ", StringComparison.Ordinal));
        }

        Assert.Contains(left, trace => trace.Which.StartsWith("P2 Sms Survey", StringComparison.Ordinal));
        Assert.Contains(left, trace => trace.Which.StartsWith("P2 Email Survey", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_call_that_fails_loses_nothing_doubles_nothing_and_leaves_nothing_stuck(FaultKind kind)
    {
        var expected = await Uninterrupted.Value;
        for (var call = 1 + ((int)kind * Every / 3); call <= expected.Calls; call += Every)
        {
            var run = await FaultRun.Of(call, kind);
            Assert.True(run.Faults(expected) is [], $"call {call} ({run.Failed}): {string.Join("; ", run.Faults(expected))}");
        }
    }
}
