using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Inbound;

/// <summary>What becomes of a call between its decision and the ringing.</summary>
public sealed class CallOutboxTests
{
    private const string Lead = "medical-lead";
    private const string LeadsPhone = "+12025550103";

    [Fact]
    public async Task Without_a_number_to_call_from_nobody_is_called_and_the_alert_knows()
    {
        await using var call = await PageByCall.To(Lead, host => host.Get<DeploymentSettings>().TwilioVoiceFrom = "");
        Assert.Equal(("not-sent", 0), (await call.Outcome(), await Rung(call)));
    }

    [Fact]
    public async Task A_number_that_cannot_be_called_fails_at_once()
    {
        await using var call = await PageByCall.To(Lead, host => host.Provider.Break(LeadsPhone, new SendOutcome.Refused(Refusal.BadAddress)));
        Assert.Equal("failed", await call.Outcome());
    }

    [Fact]
    public async Task A_call_of_which_nothing_is_known_is_placed_again()
    {
        await using var call = await PageByCall.To(Lead, host => host.Provider.Break(LeadsPhone, new SendOutcome.Unknown()));
        Assert.Equal(("unknown", 0), (await call.Outcome(), await Rung(call)));
        call.Host.Provider.Break(LeadsPhone, outcome: null);
        await call.Host.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(("sent", 1), (await call.Outcome(), await Rung(call)));
    }

    [Fact]
    public async Task A_call_that_waited_does_not_ring_about_an_alert_that_somebody_has_taken()
    {
        await using var call = await PageByCall.To(Lead, host => host.Provider.Break(LeadsPhone, new SendOutcome.Refused(Refusal.Busy)));
        call.Host.Provider.Break(LeadsPhone, outcome: null);
        await call.Host.Post($"/api/alerts/{call.AlertId}/acknowledge", """{"by":"day-clinician"}""");
        await call.Host.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(("not-sent", 0), (await call.Outcome(), await Rung(call)));
    }

    private static async Task<int> Rung(PageByCall call) => (await call.Host.Sent()).Count(message => message.Channel == Channel.Voice);
}
