using System.Xml.Linq;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class PageCallTests
{
    private const string Lead = "medical-lead";

    [Fact]
    public async Task A_call_rings_the_staff_members_phone_and_is_on_the_alert()
    {
        await using var call = await PageByCall.To(Lead);
        var rung = (await call.Host.Sent()).Single(message => message.Channel == Channel.Voice);
        Assert.Equal((call.MessageId, "+12025550103", Audience.Staff), (rung.MessageId, rung.To, rung.Audience));
        Assert.Equal("This is Riverside Clinic. Urgent patient alert. Press 1 to take it. Press 2 to hear this again.", rung.Body);
        Assert.Equal("sent", await call.Outcome());
    }

    [Fact]
    public async Task Whoever_answers_hears_the_clinic_and_the_severity_and_is_asked_for_one_key()
    {
        await using var call = await PageByCall.To(Lead);
        var reply = await call.Answer();
        Assert.Equal((200, "text/xml"), (reply.Status, reply.MediaType));
        Assert.Equal(
            $"""
            <?xml version="1.0" encoding="UTF-8"?><Response><Gather input="dtmf" numDigits="1" timeout="10" method="POST" action="https://clinic.example/webhooks/twilio/voice/{call.MessageId}/digits"><Pause length="1"/><Say language="en-US">This is Riverside Clinic. Urgent patient alert. Press 1 to take it. Press 2 to hear this again.</Say></Gather><Say language="en-US">No key was pressed. Nobody has taken the alert, and paging goes on. Good-bye.</Say><Hangup/></Response>
            """,
            reply.Text);
        Assert.Null(await call.TakenBy());
    }

    [Fact]
    public async Task Nothing_that_a_call_says_tells_who_the_patient_is_or_what_they_said()
    {
        await using var call = await PageByCall.To(Lead);
        string[] said = [(await call.Answer()).Text, (await call.Press("5")).Text, (await call.Press("1")).Text, (await call.Answer()).Text];

        // The ids in the address are for the provider's machine; nobody hears them.
        var heard = string.Join('\n', said.SelectMany(text => XDocument.Parse(text).Root!.Descendants("Say")).Select(say => say.Value));
        foreach (var secret in (string[])["Sam", "P1", "5550101001", "sam@", "kill", "suicid", "ketamine", "P1~a"])
        {
            Assert.DoesNotContain(secret, heard, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task One_takes_the_alert_for_the_member_who_was_called_and_ends_the_call()
    {
        await using var call = await PageByCall.To(Lead);
        var reply = await call.Press("1");
        Assert.Contains("is yours", PageByCall.Words(reply), StringComparison.Ordinal);
        Assert.Empty(XDocument.Parse(reply.Text).Root!.Elements("Gather"));
        Assert.Equal(Lead, await call.TakenBy());
    }

    [Fact]
    public async Task The_same_key_of_the_same_call_again_is_answered_the_same_and_takes_nothing_a_second_time()
    {
        await using var call = await PageByCall.To(Lead);
        var first = await call.Press("1");
        await call.Host.Advance(TimeSpan.FromHours(4));
        Assert.Null(await call.TakenBy());
        Assert.Equal(first.Text, (await call.Press("1")).Text);
        Assert.Null(await call.TakenBy());
        await call.Press("1", sid: "CAffffffffffffffffffffffffffffffff");
        Assert.Equal(Lead, await call.TakenBy());
    }

    [Fact]
    public async Task Two_says_it_again()
    {
        await using var call = await PageByCall.To(Lead);
        Assert.Equal((await call.Answer()).Text, (await call.Press("2")).Text);
        Assert.Null(await call.TakenBy());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("#")]
    [InlineData("11")]
    [InlineData(" 1")]
    [InlineData("１")]
    [InlineData("one")]
    public async Task Any_other_key_takes_nothing_and_ends_the_call(string digits)
    {
        await using var call = await PageByCall.To(Lead);
        var reply = await call.Press(digits);
        Assert.Equal(200, reply.Status);
        Assert.Empty(XDocument.Parse(reply.Text).Root!.Elements("Gather"));
        Assert.Contains("paging goes on", PageByCall.Words(reply), StringComparison.Ordinal);
        Assert.Null(await call.TakenBy());
    }

    [Fact]
    public async Task When_somebody_has_taken_it_meanwhile_the_call_says_who()
    {
        await using var call = await PageByCall.To(Lead);
        await call.Host.Post($"/api/alerts/{call.AlertId}/acknowledge", """{"by":"day-clinician"}""");
        Assert.Equal("Day clinician has taken the alert already. You need not do anything. Good-bye.", PageByCall.Words(await call.Answer()));
        Assert.StartsWith("Day clinician has taken", PageByCall.Words(await call.Press("1")), StringComparison.Ordinal);
        Assert.Equal("day-clinician", await call.TakenBy());
    }

    [Fact]
    public async Task When_it_is_resolved_meanwhile_the_call_says_so()
    {
        await using var call = await PageByCall.To(Lead);
        await call.Host.Post($"/api/alerts/{call.AlertId}/resolve", """{"by":"day-clinician","disposition":"reached-safe"}""");
        Assert.Contains("resolved already", PageByCall.Words(await call.Answer()), StringComparison.Ordinal);
        Assert.Contains("resolved already", PageByCall.Words(await call.Press("1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_the_roster_since_takes_nothing_and_paging_goes_on()
    {
        await using var call = await PageByCall.To(Lead);
        var roster = SampleClinic.Roster;
        await call.Host.Get<RosterStore>().Store(
            roster with { Members = [.. roster.Members.Where(member => member.StaffId.Value != Lead)], Backup = [], CatchAll = [roster.Members[0].StaffId] }, CancellationToken.None);
        Assert.Contains("no longer on the roster", PageByCall.Words(await call.Press("1")), StringComparison.Ordinal);
        Assert.Null(await call.TakenBy());
    }

    [Theory]
    [InlineData("completed", "delivered")]
    [InlineData("no-answer", "failed")]
    [InlineData("busy", "failed")]
    [InlineData("failed", "failed")]
    [InlineData("canceled", "failed")]
    [InlineData("ringing", "sent")]
    [InlineData("in-progress", "sent")]
    [InlineData("nonsense", "sent")]
    public async Task The_end_of_a_call_is_on_the_alert_and_never_takes_it(string status, string outcome)
    {
        await using var call = await PageByCall.To(Lead);
        Assert.Equal(204, (await call.End(status)).Status);
        Assert.Equal((outcome, null), (await call.Outcome(), await call.TakenBy()));
    }

    [Fact]
    public async Task A_key_counts_though_the_end_of_the_call_was_reported_first()
    {
        await using var call = await PageByCall.To(Lead);
        await call.End("completed");
        await call.Press("1");
        Assert.Equal(Lead, await call.TakenBy());
    }
}
