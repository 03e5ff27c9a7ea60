using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.AfterCrisis.SampleCrises;

namespace KetamineFollowUp.Tests.AfterCrisis;

public sealed class SafetyCheckInTests
{
    [Fact]
    public void How_safe_they_are_is_asked_after_a_day_and_after_three()
    {
        var run = New();
        run.At(Resolved);
        Assert.Equal(Resolved.AddHours(24), run.LookAgainAt);
        Assert.Empty(run.At(Resolved.AddHours(24).AddTicks(-1)));
        var asked = Assert.IsType<Step.OpenSurvey>(Assert.Single(run.At(Resolved.AddHours(24)))).Survey;
        Assert.Equal(("P-1~c-00000014~safety-24h", "safety", false, Resolved.AddHours(36)), (asked.SurveyId.Value, Assert.Single(asked.Instruments), asked.IsMoodCheckIn, asked.ExpiresAt));
        run.Facts = run.Facts with { LastSafetyAt = Resolved.AddHours(25) };
        run.Until(Resolved.AddHours(72));
        Assert.Equal("P-1~c-00000014~safety-72h", run.Steps.OfType<Step.OpenSurvey>().Last().Survey.SurveyId.Value);
        run.Facts = run.Facts with { LastSafetyAt = Resolved.AddHours(73) };
        run.Until(Resolved.AddDays(10));
        Assert.Equal(CrisisEndReason.Finished, run.FollowUp.Ended?.Reason);
        Assert.DoesNotContain(run.Steps, step => step is Step.Raise);
        Assert.Null(run.LookAgainAt);
    }

    [Theory]
    [InlineData("2026-03-11", 8, "2026-03-12", 9)] // before the window opens
    [InlineData("2026-03-11", 9, "2026-03-12", 9)]
    [InlineData("2026-03-11", 19, "2026-03-12", 19)]
    [InlineData("2026-03-11", 20, "2026-03-13", 9)] // at its end sending is over
    [InlineData("2026-03-11", 2, "2026-03-12", 9)]
    [InlineData("2026-03-07", 3, "2026-03-08", 9)] // clocks go forward in the night
    [InlineData("2026-10-31", 20, "2026-11-01", 19)] // and back: 24 hours later it is 19:00
    public void It_waits_for_the_send_window(string crisis, int hour, string asked, int at)
    {
        var run = New(at: SampleCrises.At(crisis, hour));
        run.At(SampleCrises.At(crisis, hour));
        Assert.Equal(SampleCrises.At(asked, at), run.LookAgainAt);
        Assert.IsType<Step.OpenSurvey>(Assert.Single(run.At(SampleCrises.At(asked, at))));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(240, true)]
    [InlineData(241, false)]
    public void A_check_in_that_asks_about_safety_within_four_hours_makes_one_text_of_two(int minutes, bool waits)
    {
        var (run, next) = (New(), Resolved.AddHours(24).AddMinutes(minutes));
        run.At(Resolved);
        run.Facts = run.Facts with { NextCheckInAt = next };
        Assert.Equal(waits, run.At(Resolved.AddHours(24)).Length == 0);
        if (waits)
        {
            Assert.Equal(next.AddMinutes(1), run.LookAgainAt);
            run.Facts = run.Facts with { NextCheckInAt = next.AddDays(2), OpenCheckIn = new OpenCheckIn(SurveyId.Parse("P-1~e-s1~day-3"), next, next.AddHours(48)) };
            Assert.Empty(run.At(next.AddMinutes(1)));
            Assert.Equal(next.AddMinutes(1).AddHours(12), run.LookAgainAt);
        }
    }

    [Fact]
    public void A_check_in_that_did_not_come_after_all_is_not_waited_for()
    {
        var run = New();
        run.At(Resolved);
        run.Facts = run.Facts with { NextCheckInAt = Resolved.AddHours(26) };
        Assert.Empty(run.At(Resolved.AddHours(24)));
        run.Facts = run.Facts with { NextCheckInAt = null };
        Assert.IsType<Step.OpenSurvey>(Assert.Single(run.At(Resolved.AddHours(26).AddMinutes(1))));
    }

    [Fact]
    public void Without_an_answer_in_twelve_hours_it_closes_and_is_urgent_by_day()
    {
        var run = Asked();
        Assert.Empty(run.At(Resolved.AddHours(36).AddTicks(-1)));
        var steps = run.At(Resolved.AddHours(36));
        Assert.Equal(SurveyClosing.Expired, Assert.IsType<Step.CloseSurvey>(steps[0]).Reason);
        var finding = Assert.Single(Assert.IsType<Step.Raise>(steps[1]).Findings);
        Assert.Equal(
            (FindingKind.Silence, Severity.Urgent, Paging.Daytime, FindingCause.AfterCrisis, "No answer to the safety check-in of 12 March 2026, 24 hours after a crisis."),
            (finding.Kind, finding.Severity, finding.Paging, finding.Cause, finding.Reason));
        Assert.Equal(Resolved.AddHours(72), run.LookAgainAt);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(11, true)]
    [InlineData(-1, false)]
    public void Whatever_form_they_answer_on_since_it_was_asked_counts(int hoursSince, bool counts)
    {
        var run = Asked();
        run.Facts = run.Facts with { LastSafetyAt = Resolved.AddHours(24 + hoursSince) };
        run.At(Resolved.AddHours(36));
        Assert.Equal(counts, run.FollowUp.CheckIns[0].State is CrisisCheckInState.Answered);
        Assert.Equal(!counts, run.Steps.Any(step => step is Step.Raise));
    }

    [Fact]
    public void Beside_an_open_check_in_nothing_is_opened_they_are_reminded_of_it()
    {
        var run = New();
        run.At(Resolved);
        run.Facts = run.Facts with { OpenCheckIn = Open(openedAt: Resolved.AddHours(10)) };
        Assert.Equal(
            new Step.RemindOfSurvey("safety-24h-reminder", SurveyId.Parse("P-1~e-s1~day-2"), Resolved.AddHours(34)), Assert.Single(run.At(Resolved.AddHours(24))));
        var finding = Assert.IsType<Step.Raise>(Assert.Single(run.At(Resolved.AddHours(36))));
        Assert.Single(finding.Findings);
    }

    [Theory]
    [InlineData(23, null, "nothing: they were asked within four hours")]
    [InlineData(10, 13, "nothing: they answered about safety within twelve hours")]
    [InlineData(1, 2, "its own: what they said is too old")]
    public void Who_was_asked_or_answered_just_now_is_left_in_peace(int openedAfter, int? saidAfter, string what)
    {
        var run = New();
        run.At(Resolved);
        run.Facts = run.Facts with { OpenCheckIn = Open(Resolved.AddHours(openedAfter)), LastSafetyAt = saidAfter is { } said ? Resolved.AddHours(said) : null };
        Assert.Equal(what.StartsWith("its own", StringComparison.Ordinal), run.At(Resolved.AddHours(24)) is [Step.OpenSurvey]);
    }

    [Fact]
    public void While_an_emergency_is_unresolved_it_is_held_back_for_its_twelve_hours()
    {
        var run = New();
        run.At(Resolved);
        run.Facts = run.Facts with { EmergencyUnresolved = true };
        Assert.Empty(run.At(Resolved.AddHours(24)));
        Assert.Equal(Resolved.AddHours(25), run.LookAgainAt);
        run.Facts = run.Facts with { EmergencyUnresolved = false };
        Assert.IsType<Step.OpenSurvey>(Assert.Single(run.At(Resolved.AddHours(25))));
    }

    [Fact]
    public void An_emergency_that_lasts_longer_leaves_it_to_a_person()
    {
        var run = New();
        run.At(Resolved);
        run.Facts = run.Facts with { EmergencyUnresolved = true };
        run.Until(Resolved.AddHours(50));
        Assert.Equal(new CrisisCheckInState.NotSent(NotSentReason.EmergencyUnresolved, SampleCrises.At("2026-03-13", 9)), run.FollowUp.CheckIns[0].State);
        Assert.Equal(["call", "safety-24h"], run.Tasks.Select(task => task.Key));
    }

    [Theory]
    [InlineData("paused", "Not sent: the patient is paused.")]
    [InlineData("ask-first", "Not sent: ask first whether it is safe to talk.")]
    [InlineData("no-consent", "Not sent: no channel reaches the patient.")]
    public void What_cannot_be_sent_is_on_record_and_a_person_asks_instead(string why, string sentence)
    {
        var run = New();
        run.At(Resolved);
        run.Facts = run.Facts with
        {
            Patient = But(patient => why switch
            {
                "paused" => patient with { Status = PatientStatus.Paused },
                "ask-first" => patient with { ContactCaution = ContactCaution.AskFirst },
                _ => patient with { Consents = new Consents(Sms: false, Email: false, SmsReply: false) },
            }),
        };
        var steps = run.At(Resolved.AddHours(24));
        Assert.Equal(sentence, Assert.IsType<Step.Record>(steps[0]).Detail);
        var task = Assert.IsType<Step.LeaveTask>(steps[1]);
        Assert.Equal((TaskKind.CallPatient, Resolved.AddHours(36)), (task.Kind, task.Due));
        Assert.DoesNotContain(run.Steps, step => step is Step.OpenSurvey);
    }

    [Fact]
    public void After_an_outage_only_the_later_one_is_asked()
    {
        var run = New();
        run.At(Resolved);
        var steps = run.At(Resolved.AddHours(73));
        Assert.IsType<Step.Record>(steps[0]);
        Assert.Equal("safety-72h", Assert.IsType<Step.OpenSurvey>(steps[1]).Survey.CheckInId);
    }

    [Theory]
    [InlineData(true, CrisisEndReason.OptedOut)]
    [InlineData(false, CrisisEndReason.Discharged)]
    public void An_opt_out_or_a_discharge_ends_it_and_closes_what_is_open(bool optedOut, CrisisEndReason reason)
    {
        var run = Asked();
        run.Facts = run.Facts with { Patient = But(patient => optedOut ? patient with { OptedOut = true } : patient with { Status = PatientStatus.Discharged }) };
        var steps = run.At(Resolved.AddHours(26));
        Assert.Contains(steps, step => step is Step.CloseSurvey { Reason: SurveyClosing.Stopped });
        Assert.Equal(optedOut, steps.Any(step => step is Step.Raise { Findings: [{ Severity: Severity.Routine, Kind: FindingKind.FollowUpStopped }] }));
        Assert.Equal((reason, (DateTimeOffset?)null), (run.FollowUp.Ended!.Reason, run.LookAgainAt));
        run.Facts = Facts;
        Assert.Empty(run.At(Resolved.AddHours(80)));
    }

    private static OpenCheckIn Open(DateTimeOffset openedAt) => new(SurveyId.Parse("P-1~e-s1~day-2"), openedAt, Resolved.AddHours(34));

    private static CrisisRun New(DateTimeOffset? at = null) => new(Started(at: at), Facts);

    private static CrisisRun Asked()
    {
        var run = New();
        run.At(Resolved);
        run.At(Resolved.AddHours(24));
        run.Steps.Clear();
        return run;
    }
}
