using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Timeline;

/// <summary>The stored form of entries. The literals were made by the version before entries had types: a record made then reads on.</summary>
public sealed class StoredEntryTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 9, 15, 0, 0, TimeSpan.Zero);
    private static readonly StaffId Day = StaffId.Parse("day-clinician");

    private static readonly (TimelineEntry Entry, string Stored)[] Written =
    [
        (new TimelineEntry.SessionCompleted(At, SessionId.Parse("s1"), SessionPhase.Induction),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"session","data":{"id":"s1","state":"completed","phase":"induction"}}"""),
        (new TimelineEntry.SessionVoided(At, SessionId.Parse("s1"), Day, "by mistake"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"session","data":{"id":"s1","state":"voided","by":"day-clinician","reason":"by mistake"}}"""),
        (new TimelineEntry.SessionRestored(At, SessionId.Parse("s1"), "integration"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"session","data":{"id":"s1","state":"restored","by":"integration"}}"""),
        (new TimelineEntry.ConsentRecorded(At, "entry~00000001", ConsentKind.Sms, ConsentState.Given, "enrolment"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"consent","data":{"id":"entry~00000001","channel":"sms","given":true,"how":"enrolment","state":"given"}}"""),
        (new TimelineEntry.ConsentRecorded(At, "entry~00000002", ConsentKind.Email, ConsentState.NotGiven, "enrolment"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"consent","data":{"id":"entry~00000002","channel":"email","given":false,"how":"enrolment","state":"not-given"}}"""),
        (new TimelineEntry.ConsentRecorded(At, "entry~00000003", ConsentKind.SmsReply, ConsentState.Revoked, "changed by staff"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"consent","data":{"id":"entry~00000003","channel":"smsReply","given":false,"how":"changed by staff","state":"revoked"}}"""),
        (new TimelineEntry.ChannelLost(At, Channel.Email, "the address does not work"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"consent","data":{"id":"email","state":"undeliverable","detail":"the address does not work"}}"""),
        (new TimelineEntry.FactRecorded(At, ProcessKind.Episode, "P1~e-s1~notice", RecordedFact.NotSent, "Not sent: stale, its time had passed."),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"check-in","data":{"id":"P1~e-s1~notice","state":"not-sent","detail":"Not sent: stale, its time had passed."}}"""),
        (new TimelineEntry.FactRecorded(At, ProcessKind.Alert, "P1~a-00000021", RecordedFact.NobodyReached, "Round 1: nobody has acknowledged."),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"alert","data":{"id":"P1~a-00000021","state":"nobody-reached","detail":"Round 1: nobody has acknowledged."}}"""),
        (new TimelineEntry.FactRecorded(At, ProcessKind.Review, "P1~r-00000022", RecordedFact.NobodyOnCall, "The reminder of a waiting review had nobody to go to."),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"booster-review","data":{"id":"P1~r-00000022","state":"nobody-on-call","detail":"The reminder of a waiting review had nobody to go to."}}"""),
        (new TimelineEntry.FindingRaised(At, new Finding(FindingKind.CrisisLanguage, Severity.Emergency, "A text reports an overdose.")),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"finding","data":{"finding":"crisis-language","severity":"emergency","reason":"A text reports an overdose."}}"""),
        (new TimelineEntry.FormScored(new Reading("phq-9", At, 18, "moderately-severe", SafetyAnswer.Unknown, "clinic-1")),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"score","data":{"instrument":"phq-9","total":18,"band":"moderately-severe","safety":"unknown","source":"clinic-1"}}"""),
        (new TimelineEntry.FormScored(new Reading("phq-9", At, null, "", SafetyAnswer.Positive, "P1~e-s1~day-7")),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"score","data":{"instrument":"phq-9","total":null,"band":"","safety":"positive","source":"P1~e-s1~day-7"}}"""),
        (new TimelineEntry.ScoreVoided(At, "score~clinic-1~phq-9", "phq-9", Day, "another patient's"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"score","data":{"id":"score~clinic-1~phq-9","state":"voided","instrument":"phq-9","by":"day-clinician","reason":"another patient's"}}"""),
        (new TimelineEntry.FormAnswered(At, "clinic-2", "foundations", [new("1", 3, null), new("2", null, "né \"x\" & <b>"), new("3", null, null)]),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"answer","data":{"id":"clinic-2","state":"given","instrument":"foundations","via":"clinic","answers":{"1":3,"2":"né \"x\" & <b>","3":null}}}"""),
        (new TimelineEntry.MedicationReported(At, "stopped lithium"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"medication-change","data":{"what":"stopped lithium","by":"patient"}}"""),
        (new TimelineEntry.MedicationChanged(At.AddMilliseconds(120), "entry~00000011", "sertraline 50 mg", Day),
            """{"at":"2026-03-09T15:00:00.12+00:00","kind":"medication-change","data":{"what":"sertraline 50 mg","id":"entry~00000011","state":"recorded","by":"day-clinician"}}"""),
        (new TimelineEntry.HoldSet(At, "entry~00000015", HoldKind.BloodPressure, Day, "high again"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"hold","data":{"hold":"blood-pressure","note":"high again","id":"entry~00000015","state":"active","by":"day-clinician"}}"""),
        (new TimelineEntry.HoldLifted(At, "entry~00000017", HoldKind.BloodPressure, Day, null),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"hold","data":{"hold":"blood-pressure","note":null,"id":"entry~00000017","state":"lifted","by":"day-clinician"}}"""),
        (new TimelineEntry.NoteWritten(At, "entry~00000013", "a note & <b>\nمرحبا 🙂", Day),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"note","data":{"text":"a note & <b>\nمرحبا \uD83D\uDE42","id":"entry~00000013","state":"recorded","by":"day-clinician"}}"""),
        (new TimelineEntry.SafetyPlanWritten(At, "entry~00000014", "Call Alex.", Day),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"note","data":{"about":"safety-plan","text":"Call Alex.","id":"entry~00000014","state":"recorded","by":"day-clinician"}}"""),
        (new TimelineEntry.SafetyPlanChanged(At, "entry~00000018", "Warning signs: no sleep"),
            """{"at":"2026-03-09T15:00:00+00:00","kind":"note","data":{"about":"safety-plan","text":"Warning signs: no sleep","id":"entry~00000018","state":"changed","by":"patient"}}"""),
    ];

    public static TheoryData<int> Entries => [.. Enumerable.Range(0, Written.Length)];

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_is_stored_as_before_and_reads_back_the_same(int index)
    {
        var (entry, stored) = Written[index];
        Assert.Equal(stored, RecordJson.Write<object>(entry));
        Assert.Equal(stored, RecordJson.Write(entry));
        var read = RecordJson.Read<TimelineEntry>(stored);
        Assert.Equivalent(entry, read, strict: true);
        Assert.Equal(entry.GetType(), read.GetType());
    }

    [Fact]
    public void Every_entry_that_is_written_is_among_them()
    {
        var cases = typeof(TimelineEntry).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(TimelineEntry)) && type != typeof(TimelineEntry.Unreadable));
        Assert.Equal(cases.ToHashSet(), Written.Select(row => row.Entry.GetType()).ToHashSet());
    }

    [Theory]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"consent","data":{"channel":"sms","given":true,"how":"START","state":"given"}}""", typeof(TimelineEntry.ConsentRecorded))]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"hold","data":{"hold":"other","state":"lifted","by":"day-clinician"}}""", typeof(TimelineEntry.HoldLifted))]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"note","data":{"text":"x","state":"recorded","by":"day-clinician"}}""", typeof(TimelineEntry.NoteWritten))]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"medication-change","data":{"state":"recorded","by":"day-clinician"}}""", typeof(TimelineEntry.MedicationChanged))]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"score","data":{"instrument":"phq-9","band":"","safety":"unknown","source":"s"}}""", typeof(TimelineEntry.FormScored))]
    public void An_entry_without_a_field_that_may_be_missing_reads(string stored, Type what) => Assert.IsType(what, RecordJson.Read<TimelineEntry>(stored));

    [Theory]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"weather","data":{"sky":"blue"}}""", "weather", """{"sky":"blue"}""")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"finding","data":{"finding":"luck","severity":"urgent","reason":"x"}}""", "finding", """{"finding":"luck","severity":"urgent","reason":"x"}""")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"session","data":{"id":"s 1","state":"completed","phase":"induction"}}""", "session", """{"id":"s 1","state":"completed","phase":"induction"}""")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"score","data":{"instrument":"phq-9","total":"18"}}""", "score", """{"instrument":"phq-9","total":"18"}""")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"consent","data":{"channel":"sms","given":false,"how":"x","state":"given"}}""", "consent", """{"channel":"sms","given":false,"how":"x","state":"given"}""")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"answer","data":{"id":"c","state":"given","instrument":"i","via":"clinic","answers":{"1":1,"1":2}}}""", "answer", """{"id":"c","state":"given","instrument":"i","via":"clinic","answers":{"1":1,"1":2}}""")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"note","data":["x"]}""", "note", """["x"]""")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":7,"data":null}""", "unknown", "null")]
    public void An_entry_that_cannot_be_read_keeps_its_time_kind_and_fields(string stored, string kind, string data) =>
        Assert.Equal(new TimelineEntry.Unreadable(At, kind, data), RecordJson.Read<TimelineEntry>(stored));

    [Theory]
    [InlineData("[]", "unknown")]
    [InlineData("null", "unknown")]
    [InlineData("""{"kind":"note","data":{"text":"x"}}""", "note")]
    [InlineData("""{"at":"yesterday","kind":"note","data":{"text":"x"}}""", "note")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"note"}""", "note")]
    public void A_document_that_is_no_entry_is_kept_whole(string stored, string kind) =>
        Assert.Equal(new TimelineEntry.Unreadable(DateTimeOffset.UnixEpoch, kind, stored), RecordJson.Read<TimelineEntry>(stored));
}
