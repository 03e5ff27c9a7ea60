using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Values;

namespace KetamineFollowUp.Tests.Episodes;

/// <summary>
/// One episode over virtual time: it is looked at when it asked to be, its state goes through JSON before every decision,
/// and the facts that a shell keeps (last asked, unanswered in a row) are kept here.
/// </summary>
internal sealed class Course
{
    /// <summary>The plain schedule: the tests of the episode's rules do not depend on what the newest protocol asks.</summary>
    public static Protocol Version1 { get; } = ShippedProtocols.All[("ketamine-standard", 1)].Protocol;

    public static readonly DateTimeOffset SessionEnd = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(-5));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public Course(
        DateTimeOffset? completedAt = null, DateTimeOffset? knownAt = null, Indication indication = Indication.Depression,
        IanaZone? zone = null, Protocol? protocol = null, string patientId = "p-1",
        Func<EpisodeFacts, EpisodeFacts>? facts = null, Func<Session, Session>? session = null)
    {
        var end = completedAt ?? SessionEnd;
        var patient = new Patient
        {
            PatientId = PatientId.Parse(patientId),
            PreferredName = "Ana",
            Phone = PhoneNumber.Parse("+12025550123"),
            TimeZone = IanaZone.Parse("America/New_York"),
            Language = Language.En,
            Indication = indication,
            Channel = FollowUpChannel.SmsReply,
            Consents = new Consents(true, true, true),
        };
        Facts = new EpisodeFacts(
            protocol ?? Version1, patient, zone ?? Zones.NewYork, ImmutableDictionary<string, DateTimeOffset>.Empty,
            false, SafetyAnswer.Negative, 0, "We are here for you.", i => i == "pcl-5");
        Facts = (facts ?? (one => one))(Facts);
        Now = knownAt ?? end;
        var treated = (session ?? (one => one))(new Session(SessionId.Parse("s-1"), end, Route.Iv, 40.5m, SessionPhase.Induction));
        Episode = FollowUp.Start(EpisodeId.Parse("p-1~e-s1"), treated, Facts.Protocol, patient.PatientId, indication, Facts.Zone, Now);
        Decide();
    }

    public Episode Episode { get; private set; }

    public EpisodeFacts Facts { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public DateTimeOffset? LookAgainAt { get; private set; }

    public List<(DateTimeOffset At, Step Step)> Log { get; } = [];

    /// <summary>The surveys that ended, as the clinic's outcomes count them.</summary>
    public List<CheckInEnd> Ended { get; } = [];

    public IEnumerable<SurveyOpening> Opened => Steps<Step.OpenSurvey>().Select(s => s.Survey);

    public IEnumerable<Finding> Findings => Steps<Step.Raise>().SelectMany(s => s.Findings);

    /// <summary>The instant of a local time, so many days after the session.</summary>
    public DateTimeOffset Day(int day, string time = "12:30") =>
        Domain.Values.ClinicTime.At(new DateOnly(2026, 3, 2).AddDays(day), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Facts.Zone);

    public IEnumerable<T> Steps<T>()
        where T : Step => Log.Select(l => l.Step).OfType<T>();

    public CheckIn CheckIn(string id) => Episode.CheckIns.Single(c => c.Id == id);

    public string Asked(string id) => string.Join(' ', Opened.Single(s => s.CheckInId == id).Instruments);

    /// <summary>The days' check-ins that were not sent for the reason.</summary>
    public string NotSent(NotSentReason reason) =>
        string.Join(' ', Episode.CheckIns.Where(c => c.State is CheckInState.NotSent s && s.Reason == reason).Select(c => c.Id));

    public Course With(Func<EpisodeFacts, EpisodeFacts> change)
    {
        Facts = change(Facts);
        return this;
    }

    public Course WithPatient(Func<Patient, Patient> change) => With(f => f with { Patient = change(f.Patient) }).Hear(new EpisodeSignal.PatientChanged(Now));

    /// <summary>Lets everything happen that falls due until the instant.</summary>
    public Course Until(DateTimeOffset end)
    {
        for (var atOneInstant = 0; LookAgainAt <= end; atOneInstant++)
        {
            if (LookAgainAt > Now)
            {
                (Now, atOneInstant) = (LookAgainAt.Value, 0);
            }

            Assert.True(atOneInstant < 10, "it asks to be looked at again and again without doing anything");
            Decide();
        }

        Now = end;
        return this;
    }

    /// <summary>Nobody looks until the instant; then the process is advanced once.</summary>
    public Course OutageUntil(DateTimeOffset end)
    {
        Now = end;
        Decide();
        return Until(end);
    }

    public Course Hear(params EpisodeSignal[] signals)
    {
        Decide(signals);
        return this;
    }

    /// <summary>The patient completes the open survey now.</summary>
    public Course Answers() => Hear(new EpisodeSignal.SurveyAnswered(Episode.SurveyIdOf(Episode.Open!), Now));

    /// <summary>The patient completes every survey an hour after it opened, until the instant.</summary>
    public Course AnswersEverythingUntil(DateTimeOffset end)
    {
        while (Now < end)
        {
            var next = LookAgainAt is { } look && look < end ? look : end;
            Until(next);
            if (Episode.Open is not null)
            {
                Until(Now.AddHours(1)).Answers();
            }
        }

        return this;
    }

    private void Decide(params EpisodeSignal[] signals)
    {
        var stored = JsonSerializer.Serialize(Episode, Json);
        var read = JsonSerializer.Deserialize<Episode>(stored, Json)!;
        Assert.Equal(stored, JsonSerializer.Serialize(read, Json));
        var heard = JsonSerializer.Deserialize<EpisodeSignal[]>(JsonSerializer.Serialize(signals, Json), Json)!;
        Assert.Equal(signals, heard);

        var plan = FollowUp.Decide(read, heard, Facts, Now);

        Assert.True(plan.Steps.Length <= 30, $"{plan.Steps.Length} steps");
        Assert.Equal(plan.State.State == EpisodeState.Running, plan.LookAgainAt is not null);
        Ended.AddRange(CheckInEnd.Between(read, plan.State, Facts.Zone));
        Episode = plan.State;
        LookAgainAt = plan.LookAgainAt;
        Log.AddRange(plan.Steps.Select(s => (Now, s)));
        var asked = plan.Steps.OfType<Step.OpenSurvey>().SelectMany(s => s.Survey.Instruments);
        Facts = Facts with
        {
            UnansweredMoodCheckIns = plan.State.UnansweredMoodCheckIns,
            LastAsked = Facts.LastAsked.SetItems(asked.Distinct().Select(i => KeyValuePair.Create(i, Now))),
        };
    }
}
