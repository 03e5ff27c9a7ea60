using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Surveys;

/// <summary>In whatever order the same forms and sessions become known, the record is the same.</summary>
public sealed class ArrivalOrderTests
{
    private static readonly StaffId Nurse = StaffId.Parse("nurse");
    private static readonly string[] Instruments = ["phq-9", "phq-9", "phq-9", "phq-9", "gad-7", "pulse", "pulse", "safety", "cssrs", "asrm", "after-session"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Any_order_of_arrival_gives_the_same_record_silence_and_recommendation(int seed)
    {
        var random = new Random(seed);
        var now = Scene.At("2026-03-02 10:00");
        var arrivals = Enumerable.Range(0, 12).Select(_ => (object)Form(random, now)).DistinctBy(form => ((FilledForm)form).Source)
            .Concat(new[] { (-60, SessionPhase.Induction), (-55, SessionPhase.Induction), (-20, SessionPhase.Maintenance) }
                .Select(one => (object)new Session(SessionId.Parse($"s{-one.Item1}"), now.AddDays(one.Item1), Route.Iv, 40, one.Item2)))
            .ToArray();
        var first = await Known(arrivals);
        for (var round = 0; round < 4; round++)
        {
            random.Shuffle(arrivals);
            Assert.Equal(first, await Known(arrivals));
        }
    }

    // What the rules read: summaries, pulses, safety and its date, signs, the screener's date; and what a booster review would say.
    private static async Task<string> Known(object[] arrivals)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        foreach (var arrival in arrivals)
        {
            await (arrival is Session session ? scene.Clinic.Complete(scene.Patient, session) : Keep(scene, (FilledForm)arrival));
        }

        scene.ClaimAll();
        var record = await scene.Record();
        var facts = await scene.Clinic.Get<PatientTransactions>().Change(
            scene.Patient.Value, transaction => scene.Clinic.Get<CourseFacts>().Read(transaction, CancellationToken.None), CancellationToken.None);
        return RecordJson.Write(new
        {
            Readings = record.Readings.OrderBy(summary => summary.Key),
            record.RecentPulses,
            record.LastSafety,
            record.LastSafetyAt,
            record.PositiveItem,
            record.LastScreenedAt,
            record.ManiaFlagAt,
            record.UrinaryFlagAt,
            record.LatestSession,
            record.CourseStartedAt,
            record.LastInductionAt,
            Recommended = BoosterRules.Recommend(facts with { SafetyAlertUnresolved = false }, ShippedProtocols.Standard.Boosters, scene.Clinic.Now),
        });
    }

    private static async Task Keep(Scene scene, FilledForm form) => await scene.Clinic.Get<RecordForm>().Keep(scene.Patient, form, Nurse, CancellationToken.None);

    private static FilledForm Form(Random random, DateTimeOffset now)
    {
        var instrument = InstrumentCatalog.Shipped.Get(Instruments[random.Next(Instruments.Length)]);
        var takenAt = now.AddDays(-random.Next(0, 90)).AddHours(-random.Next(0, 3));
        if (instrument.MaxTotal is { } most && random.Next(3) == 0)
        {
            return new FilledForm(instrument, takenAt, random.Next(most + 1), []);
        }

        var answers = instrument.Items.Where(item => item.Kind != ItemKind.Words && random.Next(20) > 0)
            .Select(item => new Answer(instrument.Id, item.Id, Value(random, item), null, takenAt, AnswerVia.Clinic));
        return new FilledForm(instrument, takenAt, null, [.. answers]);
    }

    private static int Value(Random random, Item item) =>
        item.Options.IsEmpty ? random.Next(item.Min ?? 0, (item.Max ?? 10) + 1) : item.Options[random.Next(item.AsksAboutSafety ? 1 + random.Next(item.Options.Length) : item.Options.Length)].Value;
}
