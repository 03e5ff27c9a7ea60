using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Boosters;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>Between the approval and the moment when the invitation leaves, which the send window may put off to the morning.</summary>
public sealed class InvitationTruthTests
{
    [Fact]
    public async Task An_approval_of_the_evening_invites_in_the_morning()
    {
        await using var host = await ApprovedInTheEvening();
        await host.Advance(TimeSpan.FromHours(12));
        Assert.Equal(Channel.Sms, Assert.Single(await host.Invitations()).Channel);
    }

    [Theory]
    [InlineData("/api/patients/P1/holds", """{"hold":"pregnancy","active":true,"by":"nurse"}""", "hold", "open")]
    [InlineData("/api/sessions/P1/S1/void", """{"by":"nurse","reason":"Another patient's."}""", "booster-now", "withdrawn")]
    public async Task What_happens_meanwhile_takes_the_approval_back(string path, string body, string recommendation, string state)
    {
        await using var host = await ApprovedInTheEvening();
        await host.Post(path, body);
        Assert.Equal((recommendation, state, "2"), await host.Now());
        await host.Advance(TimeSpan.FromHours(24));
        Assert.Empty(await host.Invitations());
        Assert.Contains("review-changed", (await host.Get("/api/patients/P1/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crisis_text_meanwhile_takes_it_back_and_once_it_is_over_a_person_approves_again()
    {
        await using var host = await ApprovedInTheEvening();
        await host.Text("SM1", Sample.Phone, "I want to kill myself tonight");
        Assert.Equal(("hold", "open", "2"), await host.Now());
        await host.ResolveAlert();
        await host.Advance(TimeSpan.FromHours(14));
        Assert.Empty(await host.Invitations());
        Assert.Equal(200, (await host.Decide(ReviewHost.Approve)).Status);
        Assert.Single(await host.Invitations());
    }

    [Fact]
    public async Task What_changes_nothing_in_it_leaves_the_approval_alone()
    {
        await using var host = await ApprovedInTheEvening();
        await host.Post("/api/patients/P1/medication-changes", """{"at":"2026-03-01T12:00:00Z","what":"lithium stopped","by":"nurse"}""");
        await host.Advance(TimeSpan.FromHours(12));
        Assert.Single(await host.Invitations());
    }

    [Fact]
    public async Task Once_the_invitation_has_left_the_approval_stays_and_what_speaks_against_it_is_a_review_of_its_own()
    {
        await using var host = await ReviewHost.New();
        await host.Decide(ReviewHost.Approve);
        await host.Post("/api/patients/P1/holds", """{"hold":"pregnancy","active":true,"by":"nurse"}""");
        Assert.Equal("approved", (await host.Get("/api/boosters?state=all")).Say("reviews[0].state"));
        Assert.Equal(("hold", "open", "1"), await host.Now());
    }

    [Fact]
    public async Task A_task_to_call_is_taken_back_with_the_approval()
    {
        await using var host = await ReviewHost.New();
        await host.Send(HttpMethod.Patch, "/api/patients/P1", """{"consents":{"sms":false,"email":false}}""");
        await host.Decide(ReviewHost.Approve);
        Assert.Single((await host.Get("/api/worklist")).List("tasks"));
        await host.Post("/api/sessions", Sample.Session("S2").With("phase", "\"maintenance\""));
        Assert.Empty((await host.Get("/api/worklist")).List("tasks"));
        Assert.Equal("withdrawn", (await host.Now()).Item2);
    }

    [Theory]
    [InlineData("en", "We would like to talk with you about your next visit")]
    [InlineData("es", "Queremos hablar con usted sobre su próxima visita")]
    public async Task Who_can_only_be_mailed_is_invited_by_email_without_clinical_words(string language, string says)
    {
        await using var host = await ReviewHost.New(body => body.With("consents.sms", "false").With("consents.smsReply", "false").With("channel", "\"email-link\"").With("language", $"\"{language}\""));
        await host.Decide(ReviewHost.Approve);
        var mail = Assert.Single(await host.Invitations());
        Assert.Equal((Channel.Email, "sam@patient.example"), (mail.Channel, mail.To));
        Assert.Contains(says, mail.Body, StringComparison.Ordinal);
        Assert.Contains("911", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_the_carrier_refuses_is_left_to_a_person()
    {
        await using var host = await ReviewHost.New();
        host.Provider.Break(Sample.Phone, new SendOutcome.Refused(Refusal.BadAddress));
        await host.Decide(ReviewHost.Approve);
        Assert.Equal("call-to-book", (await host.Get("/api/worklist")).Say("tasks[0].kind"));
    }

    // 2 March, 21:00 in New York: outside the send window, which opens at 9.
    private static async Task<ApiHost> ApprovedInTheEvening()
    {
        var host = await ReviewHost.New();
        await host.Advance(TimeSpan.FromHours(11));
        Assert.Equal(200, (await host.Decide(ReviewHost.Approve)).Status);
        Assert.Empty(await host.Invitations());
        return host;
    }
}
