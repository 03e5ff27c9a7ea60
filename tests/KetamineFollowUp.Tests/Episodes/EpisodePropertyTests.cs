using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Episodes;

/// <summary>What holds for every history: random events, zones, outages and sessions that become known late, from a fixed seed.</summary>
public class EpisodePropertyTests
{
    private static readonly string[] ZoneIds =
        ["America/New_York", "America/Los_Angeles", "Pacific/Honolulu", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Phoenix", "Africa/Casablanca"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 120)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_history_keeps_the_promises(int seed)
    {
        var random = new Random(seed);
        var completedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(365 * 24 * 60));
        var late = random.Next(4) == 0 ? TimeSpan.FromMinutes(random.Next(20 * 24 * 60)) : TimeSpan.FromMinutes(random.Next(60));
        var course = new Course(completedAt, completedAt + late, (Indication)random.Next(5), Zone(random), patientId: $"p-{seed}");

        for (var i = 0; i < 60; i++)
        {
            var to = course.Now.AddMinutes(random.Next(5 * 24 * 60));
            var before = course.Log.Count;
            if (random.Next(8) == 0)
            {
                course.OutageUntil(to);
            }
            else
            {
                course.Until(to);
            }

            CheckSends(course, before);
            Happen(course, random);
        }

        CheckEndings(course);
    }

    private static void Happen(Course course, Random random)
    {
        var now = course.Now;
        var surveyId = course.Episode.Open is { } open ? course.Episode.SurveyIdOf(open) : SurveyId.Parse("p-1~e-s1~day-1");
        _ = random.Next(16) switch
        {
            < 5 => course.Hear(new EpisodeSignal.SurveyAnswered(surveyId, now)),
            5 => course.Hear(new EpisodeSignal.SurveyTouched(surveyId, now)),
            6 => course.Hear(new EpisodeSignal.ConfirmationNeeded(random.Next(2) == 0 ? "phq-9" : "gad-7", "It rose.", now)),
            7 => course.Hear(new EpisodeSignal.PulseFell(now)),
            8 => course.Hear(new EpisodeSignal.Superseded(SessionId.Parse("s-2"), now)),
            9 => course.Hear(new EpisodeSignal.Resumed(now)),
            10 => course.WithPatient(p => p with { Status = (PatientStatus)random.Next(3), PausedUntil = random.Next(2) == 0 ? null : now.AddDays(4) }),
            11 => course.WithPatient(p => p with { Status = PatientStatus.Active }),
            12 => course.WithPatient(p => p with { OptedOut = random.Next(3) == 0 }),
            13 => course.With(f => f with { EmergencyUnresolved = random.Next(3) == 0, LastSafety = (SafetyAnswer)random.Next(3) }),
            14 => course.With(f => f with { Zone = Zone(random) }).Hear(new EpisodeSignal.PatientChanged(now)),
            _ => course.Hear(),
        };
    }

    // Facts change only between two stretches of time, so the ones of now hold for the stretch just passed.
    private static void CheckSends(Course course, int before)
    {
        var facts = course.Facts;
        foreach (var (at, step) in course.Log.Skip(before).Where(l => l.Step is Step.OpenSurvey or Step.RemindOfSurvey))
        {
            Assert.True(facts.Protocol.SendWindow.Contains(at, facts.Zone), $"{step} at {at:O} is outside the window of {facts.Zone.Value}");
            Assert.False(facts.EmergencyUnresolved, $"{step} during an emergency");
            Assert.Null(Reach.Obstacle(facts.Patient, at));
            Assert.NotEqual(PatientStatus.Discharged, facts.Patient.Status);
        }
    }

    private static void CheckEndings(Course course)
    {
        var episode = course.Episode;
        Assert.Equal(episode.CheckIns.Length, episode.CheckIns.Select(c => c.Id).Distinct().Count());
        Assert.InRange(episode.CheckIns.Count(c => c.State is CheckInState.Open), 0, 1);
        Assert.All(course.Opened.Where(s => s.IsMoodCheckIn), s => Assert.Single(s.Instruments, i => i is "phq-9" or "safety"));
        Assert.All(course.Opened, s => Assert.Equal(s.Instruments.Distinct(), s.Instruments));

        var keys = course.Steps<Step.RemindOfSurvey>().Select(r => r.Key).Concat(course.Opened.Select(s => s.SurveyId.Value)).ToList();
        Assert.Equal(keys.Distinct(), keys);

        foreach (var checkIn in episode.CheckIns)
        {
            var id = episode.SurveyIdOf(checkIn);
            var sends = course.Opened.Count(s => s.SurveyId == id) + course.Steps<Step.TextPatient>().Count(t => checkIn.IsNotice);
            var refusals = course.Steps<Step.Record>().Count(r => r.About == id.Value && r.Detail.StartsWith("Not sent", StringComparison.Ordinal));
            var dropped = course.Steps<Step.Record>().Any(r => r.Detail.StartsWith("Dropped", StringComparison.Ordinal) && Names(r.Detail).Contains(checkIn.Id));
            var expected = checkIn.State.Match((0, 0), (1, 0), (1, 0), (1, 0), (1, 0), (0, 1), (0, 0));
            Assert.True(expected == (sends, refusals), string.Create(CultureInfo.InvariantCulture, $"{checkIn.Id} is {checkIn.State}: {sends} sent, {refusals} refused"));
            Assert.True(checkIn.State is not CheckInState.Dropped || dropped, $"{checkIn.Id} was dropped without a record");
        }
    }

    private static string[] Names(string detail) => detail["Dropped: ".Length..detail.IndexOf(". ", StringComparison.Ordinal)].Split(", ");

    private static IanaZone Zone(Random random) => IanaZone.Parse(ZoneIds[random.Next(ZoneIds.Length)]);
}

internal static class CheckInStates
{
    /// <summary>The value that belongs to the state's case, in the order of the cases.</summary>
    public static T Match<T>(this CheckInState state, T planned, T sent, T open, T answered, T closed, T notSent, T dropped) => state.Match(
        _ => planned, _ => sent, _ => open, _ => answered, _ => closed, _ => notSent, _ => dropped);
}
