using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Local.Scheduling;

namespace KetamineFollowUp.Tests.Records;

/// <summary>What staff and other systems left half done in the version before can be finished in this one.</summary>
public class RecordBeforeStaffTests
{
    private const string Mia = "+15550101007";

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task An_open_review_is_decided_and_the_patient_invited(string store)
    {
        await using var record = await OpenedRecord.On(store);
        await record.Calls.Do("POST", "/api/boosters/p-mia~r-00000033/decision", """{"by":"ben","decision":"approve"}""");
        var review = await record.Review("p-mia~r-00000033");
        Assert.Equal(("approved", "ben"), (review["state"]!.ToString(), review["decidedBy"]!.ToString()));
        Assert.Contains(await record.TextsTo(Mia), text => text.StartsWith("Riverside Clinic: your care team would like to talk with you about your next visit.", StringComparison.Ordinal));
        await record.Calls.Do("POST", "/api/boosters/p-gus~r-00000033/decision", """{"by":"ben","decision":"decline","reason":"Blood pressure first."}""");
        Assert.Equal("declined", (await record.Review("p-gus~r-00000033"))["state"]!.ToString());
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task A_review_that_was_deferred_opens_again_on_its_day_and_a_decided_one_stays_decided(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var early = await record.Calls.Post("/api/boosters/p-noa~r-00000033/decision", """{"by":"ben","decision":"approve"}""");
        Assert.Equal((409, "Already deferred by lea at 2026-03-04T21:00:00Z."), (early.Status, early.Say("detail")));
        var declined = await record.Calls.Post("/api/boosters/p-eva~r-00000032/decision", """{"by":"ben","decision":"approve"}""");
        Assert.Equal((409, "Already declined by ana at 2026-03-04T21:00:00Z."), (declined.Status, declined.Say("detail")));
        await record.GoOnUntil("2026-03-16 00:01");
        Assert.Equal("open", (await record.Review("p-noa~r-00000033"))["state"]!.ToString());
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task What_waits_to_be_read_or_was_set_aside_is_handled_and_leaves_the_worklist(string store)
    {
        await using var record = await OpenedRecord.On(store);
        foreach (var entry in new[] { "p-mia~x-0639088326450000000", "p-tom~w-00000043", "p-ray~w-00000008", ".n-75e4fd071f80cd7a~w-00000002" })
        {
            var handled = await record.Calls.Do("POST", $"/api/worklist/{entry}/handled", """{"by":"ana","note":"seen"}""");
            Assert.Equal("ana", handled.Say("handledBy"));
        }

        var list = await record.Calls.Get("/api/worklist");
        Assert.Empty(list.List("setAside"));
        Assert.Equal("p-nia~w-00000021", Assert.Single(list.List("unreachable"))!["entryId"]!.ToString());
        Assert.DoesNotContain(list.List("unread"), entry => entry!["text"]!.ToString() == "Can I move my visit to Friday?");
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task Requests_that_were_made_before_are_recognized(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var enrollment = """
            {
              "patientId": "p-tom", "preferredName": "Tom", "phone": "+15550101006", "email": "tom@patient.example", "timeZone": "America/New_York",
              "language": "en", "indication": "bipolar-depression", "channel": "sms-reply", "consents": { "sms": true, "email": true, "smsReply": true }
            }
            """;
        Assert.Equal(200, (await record.Calls.Post("/api/patients", enrollment)).Status);
        Assert.Equal(409, (await record.Calls.Post("/api/patients", enrollment.Replace("p-tom", "p-new", StringComparison.Ordinal))).Status);
        var session = """{"sessionId":"s1","patientId":"p-sam","completedAt":"2026-03-05T15:00:00Z","route":"iv","doseMg":40,"phase":"induction"}""";
        Assert.Equal((200, "p-sam~e-s1"), ((await record.Calls.Post("/api/sessions", session)).Status, (await record.Calls.Post("/api/sessions", session)).Say("episodeId")));
        var message = await record.Calls.Do("POST", "/api/patients/p-mia/messages", """{"by":"ana","text":"Mia, we moved it to 4 pm."}""");
        Assert.Equal(["Mia, we moved it to 4 pm."], await record.TextsTo(Mia));
        Assert.Contains(RecordBefore.Documents, document => document.Type == "message" && document.Key.Id == message.Say("messageId"));
        var plan = await record.Calls.Browser.Get("/clinic/patients/p-gus/safety-plan");
        Assert.Contains("Walk to the lake. Call Alex. Pills are with his sister.", plan.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task The_clinics_outcomes_count_the_surveys_they_counted_and_take_in_the_forms(string store)
    {
        const string Csv = "/clinic/outcomes/csv?from=2026-01&to=2026-03";
        await using var record = await OpenedRecord.On(store);
        var started = await record.Calls.Browser.Get(Csv);
        Assert.Equal(200, started.Status);
        Assert.Contains("2026-01 to 2026-03,survey-completion,all,11,5,24,20.8,", started.Body, StringComparison.Ordinal);
        Assert.Contains("2026-01 to 2026-03,response,depression,0,0,0,,,,,,", started.Body, StringComparison.Ordinal);
        Assert.Contains("not-taken-in", started.Body, StringComparison.Ordinal);
        Assert.Contains("Not complete", (await record.Calls.Browser.Get("/clinic/outcomes")).Body, StringComparison.Ordinal);

        await record.Clinic.Get<OutcomesBackfill>().Run(TestContext.Current.CancellationToken);
        var done = (await record.Calls.Browser.Get(Csv)).Body;
        Assert.Contains("2026-01 to 2026-03,survey-completion,all,11,5,24,20.8,", done, StringComparison.Ordinal);

        // PHQ-9 18 before, 4 on day 20: five times. Vera's only form came on day 11 after her last induction session.
        Assert.Contains("2026-01 to 2026-03,response,depression,5,5,5,100.0,,,,fewer than 10 patients,10,no-form-in-window 1; window-open 9,", done, StringComparison.Ordinal);
        Assert.DoesNotContain("not-taken-in", done, StringComparison.Ordinal);
        Assert.DoesNotContain("Not complete", (await record.Calls.Browser.Get("/clinic/outcomes")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task The_protocol_the_roster_and_the_clock_are_taken_over(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var cancel = TestContext.Current.CancellationToken;
        Assert.True(await ProtocolVersions.Keep(record.Clinic.Record, ShippedProtocols.All[("ketamine-standard", 1)], cancel));
        Assert.Equal(RecordBefore.LeftAt, await StoredClock.LeftAt(record.Clinic.Record, cancel));
        var onCall = await record.Calls.Get("/api/roster/on-call?at=2026-03-14T14:00:00Z");
        Assert.Equal(("lea", false), (onCall.Say("onCall[0]"), (bool)onCall["gap"]!));
    }
}
