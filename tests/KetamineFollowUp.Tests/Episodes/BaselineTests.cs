using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Episodes;

/// <summary>Before the first session a patient without a baseline is asked for one, as soon as there is a way to them.</summary>
public sealed class BaselineTests
{
    private static readonly DateTimeOffset Enrolled = Scene.At("2026-03-02 10:00");

    [Theory]
    [InlineData(Indication.Depression, "phq-9 cssrs-first")]
    [InlineData(Indication.BipolarDepression, "phq-9 cssrs-first")]
    [InlineData(Indication.AlcoholUse, "phq-9 cssrs-first")]
    [InlineData(Indication.Anxiety, "gad-7 phq-9 cssrs-first")]
    [InlineData(Indication.Ptsd, "pcl-5 phq-9 cssrs-first")]
    [InlineData(Indication.ChronicPain, "peg phq-9 cssrs-first")]
    public void The_primary_in_full_and_the_screener_are_asked(Indication indication, string forms)
    {
        var plan = Decide(Begun(At(indication)), At(indication), Enrolled.AddMinutes(10));
        Assert.Equal(forms, string.Join(' ', Opened(plan).Instruments));
        Assert.False(Opened(plan).IsMoodCheckIn);
    }

    [Fact]
    public void The_questions_come_after_the_first_text_not_with_it()
    {
        var plan = Decide(Begun(At()), At(), Enrolled);
        Assert.Empty(plan.Steps);
        Assert.Equal(Enrolled.AddMinutes(10), plan.LookAgainAt);
    }

    [Fact]
    public void Enrolled_in_the_evening_it_waits_for_the_morning()
    {
        var enrolled = Scene.At("2026-03-02 21:00");
        var plan = Decide(Begun(At(), enrolled), At(), enrolled.AddMinutes(10));
        Assert.Empty(plan.Steps);
        Assert.Equal(Scene.At("2026-03-03 09:00"), plan.LookAgainAt);
    }

    [Fact]
    public void Without_consent_nothing_is_given_up_and_nothing_is_told_to_staff()
    {
        var silent = At() with { Consents = new Consents(false, false, false) };
        var plan = Decide(Begun(silent), silent, Enrolled.AddDays(3));
        Assert.Empty(plan.Steps);
        Assert.Null(plan.LookAgainAt);
        Assert.Equal("baseline", Opened(Decide(plan.State, At(), Enrolled.AddDays(3))).CheckInId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pause_holds_it_back_until_its_end(bool hasEnd)
    {
        var until = Scene.At("2026-03-05 12:00");
        var paused = At() with { Status = PatientStatus.Paused, PausedUntil = hasEnd ? until : null };
        var plan = Decide(Begun(paused), paused, Enrolled.AddHours(1));
        Assert.Empty(plan.Steps);
        Assert.Equal(hasEnd ? until : null, plan.LookAgainAt);
        if (hasEnd)
        {
            Assert.Equal("baseline", Opened(Decide(plan.State, paused, until)).CheckInId);
        }
    }

    [Fact]
    public void While_an_emergency_is_open_a_person_is_on_it_and_it_is_tried_again()
    {
        var plan = Decide(Begun(At()), At(), Enrolled.AddMinutes(10), facts => facts with { EmergencyUnresolved = true });
        Assert.Empty(plan.Steps);
        Assert.Equal(Enrolled.AddMinutes(70), plan.LookAgainAt);
        Assert.Equal("baseline", Opened(Decide(plan.State, At(), Enrolled.AddMinutes(70))).CheckInId);
    }

    [Fact]
    public void A_form_filled_in_at_the_clinic_meanwhile_is_not_asked_again()
    {
        var plan = Decide(Begun(At()), At(), Enrolled.AddMinutes(10), facts => facts with
        {
            LastAsked = ImmutableDictionary<string, DateTimeOffset>.Empty.Add("phq-9", Enrolled.AddMinutes(5)),
        });
        Assert.Equal(["cssrs-first"], Opened(plan).Instruments);
    }

    [Fact]
    public void Whoever_was_screened_before_is_asked_since_the_last_contact() =>
        Assert.Equal(["phq-9", "cssrs"], Baseline.Start(Id, At(), ShippedProtocols.Standard, Enrolled.AddDays(-90), Zone, Enrolled).CheckIns[0].Instruments);

    [Fact]
    public void A_corrected_indication_asks_its_own_forms()
    {
        var before = Begun(At());
        var plan = FollowUp.Decide(before, [new EpisodeSignal.IndicationChanged(Enrolled.AddMinutes(5))], Facts(At(Indication.Anxiety)), Enrolled.AddMinutes(10));
        Assert.Equal(["gad-7", "phq-9", "cssrs-first"], Opened(plan).Instruments);
    }

    [Fact]
    public void The_first_session_takes_its_place()
    {
        var open = Decide(Begun(At()), At(), Enrolled.AddMinutes(10)).State;
        var session = new EpisodeSignal.Superseded(Domain.Sessions.SessionId.Parse("s1"), Enrolled.AddHours(2));
        var plan = FollowUp.Decide(open, [session], Facts(At()), Enrolled.AddHours(2));
        Assert.Equal(SurveyClosing.Superseded, Assert.Single(plan.Steps.OfType<Step.CloseSurvey>()).Reason);
        Assert.Equal(EpisodeState.Superseded, plan.State.State);
        Assert.Null(plan.LookAgainAt);
    }

    [Fact]
    public void Not_answered_it_is_asked_once_more_and_then_it_ends_quietly()
    {
        var patient = At();
        var (episode, now, asked) = (Begun(patient), Enrolled, new List<string>());
        for (var plan = Decide(episode, patient, now); plan.LookAgainAt is { } at; plan = Decide(episode, patient, now))
        {
            (episode, now) = (plan.State, at > now ? at : now);
            asked.AddRange(Decide(episode, patient, now).Steps.OfType<Step.OpenSurvey>().Select(step => step.Survey.CheckInId));
            Assert.True(now < Enrolled.AddDays(30), "it must end by itself");
        }

        Assert.Equal(["baseline", "again-1"], asked.Distinct());
        Assert.Equal(EpisodeState.Finished, Decide(episode, patient, now).State.State);
    }

    private static EpisodeId Id { get; } = EpisodeId.Baseline(PatientId.Parse("P1"));

    private static IanaZone Zone => Scene.Zone;

    private static Patient At(Indication indication = Indication.Depression) => new()
    {
        PatientId = PatientId.Parse("P1"),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse(Scene.Phone),
        TimeZone = Zone,
        Language = Language.En,
        Indication = indication,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(true, true, true),
    };

    private static Episode Begun(Patient patient, DateTimeOffset? at = null) => Baseline.Start(Id, patient, ShippedProtocols.Standard, null, Zone, at ?? Enrolled);

    private static Plan<Episode> Decide(Episode episode, Patient patient, DateTimeOffset now, Func<EpisodeFacts, EpisodeFacts>? but = null) =>
        FollowUp.Decide(episode, [], (but ?? (facts => facts))(Facts(patient)), now);

    private static EpisodeFacts Facts(Patient patient) => new(
        ShippedProtocols.Standard, patient, Zone, ImmutableDictionary<string, DateTimeOffset>.Empty, false, SafetyAnswer.Unknown, 0, "", _ => false);

    private static SurveyOpening Opened(Plan<Episode> plan) => Assert.Single(plan.Steps.OfType<Step.OpenSurvey>()).Survey;
}
