using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>A patient with a constant wish to be dead: the safety item 1 at every check-in, yes to C-SSRS 1 only, always at ten at night.</summary>
public sealed class KnownIdeationScenarios
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_28_days_constant_passive_ideation_pages_no_night_with_the_note_and_every_night_without(bool noted)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        if (noted)
        {
            await Note(scene);
        }

        var (nights, paged) = (0, 0);
        for (var day = 0; day < 28; day++)
        {
            await scene.AdvanceTo(Evening(day));
            var answered = (await scene.Record()).LastSafetyItem?.At;
            await scene.AnswerSurvey(Constant);
            if ((await scene.Record()).LastSafetyItem?.At != answered)
            {
                nights++;
                await scene.Advance(TimeSpan.FromMinutes(1));
                paged += PagesAtNight(scene).Any(message => message.At >= Scene.At(Evening(day))) ? 1 : 0;
            }

            await scene.Advance(TimeSpan.FromHours(11));
            if (await scene.OpenAlert() is { } alert)
            {
                Assert.Contains(scene.Sent(), message => message.Kind == MessageKind.Page && message.At > scene.Clinic.Now.AddHours(-12));
                await scene.Resolve(alert.AlertId, "medical-lead", Disposition.ReachedSafe);
            }
        }

        scene.ClaimAll();
        Assert.InRange(nights, 8, 28);
        Assert.Equal(noted ? 0 : nights, paged);
        Assert.Equal(noted ? 0 : nights, PagesAtNight(scene).Select(message => ClinicTime.DateOf(message.At.AddHours(-8), Scene.Zone)).Distinct().Count());
    }

    [Theory]
    [InlineData(Language.En, true)]
    [InlineData(Language.En, false)]
    [InlineData(Language.Es, true)]
    [InlineData(Language.Es, false)]
    public async Task A_higher_safety_answer_pages_now_and_ends_the_note(Language language, bool byText)
    {
        await using var scene = await AtTen(language);
        await Answer(scene, byText, 2);
        await PagesNow(scene);
        Assert.Null((await scene.Record()).KnownIdeation);
    }

    [Theory]
    [InlineData(Language.En, true)]
    [InlineData(Language.En, false)]
    [InlineData(Language.Es, true)]
    [InlineData(Language.Es, false)]
    public async Task A_screener_above_the_level_pages_now_and_ends_the_note(Language language, bool byText)
    {
        await using var scene = await AtTen(language);
        await Answer(scene, byText, 1);
        Assert.Equal(Paging.Daytime, (await scene.OpenAlert())!.Paging);
        await Answer(scene, byText, 1);
        Assert.Equal(Paging.Daytime, (await scene.OpenAlert())!.Paging);
        await Answer(scene, byText, 1);
        await PagesNow(scene);
        Assert.Null((await scene.Record()).KnownIdeation);
    }

    [Fact]
    public async Task The_screener_of_a_known_positive_left_unfinished_pages_after_fifteen_minutes()
    {
        await using var scene = await AtTen(Language.En);
        await scene.Texts("1");
        await scene.Advance(TimeSpan.FromMinutes(14));
        Assert.Empty(PagesAtNight(scene));
        await scene.Advance(TimeSpan.FromMinutes(1));
        await PagesNow(scene);
    }

    [Fact]
    public async Task A_known_positive_waits_for_the_morning_and_crisis_words_beside_it_do_not()
    {
        await using var scene = await AtTen(Language.En);
        await scene.AnswerSurvey(Constant);
        await scene.Advance(TimeSpan.FromHours(1));
        Assert.Empty(PagesAtNight(scene));
        await scene.Texts("I want to kill myself");
        await PagesNow(scene);
    }

    // Ten at night with the safety question open; nobody has been paged.
    private static async Task<Scene> AtTen(Language language)
    {
        var scene = await Scene.WithPatient("2026-02-27 10:00", patient => patient with { Language = language });
        await scene.SessionCompleted();
        await Note(scene);
        await scene.AdvanceTo("2026-03-04 22:00");
        scene.ClaimAll();
        await scene.Texts("5");
        return scene;
    }

    private static async Task PagesNow(Scene scene)
    {
        await scene.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(Paging.Now, (await scene.OpenAlert())!.Paging);
        Assert.NotEmpty(PagesAtNight(scene));
        scene.ClaimAll();
    }

    private static async Task Answer(Scene scene, bool byText, int value)
    {
        if (byText)
        {
            await scene.Texts(value.ToString(CultureInfo.InvariantCulture));
            return;
        }

        var survey = await scene.Document<Survey>((await scene.Record()).OpenSurveyId!.Value.Value);
        var question = SurveyPath.Current(survey, Domain.Instruments.InstrumentCatalog.Shipped)!;
        var fields = ImmutableDictionary<string, string>.Empty.Add(SurveyForm.NameOf(question), value.ToString(CultureInfo.InvariantCulture));
        await scene.Clinic.Get<SubmitSurveyForm>().Take(survey.SurveyId, new SurveyForm(fields, [.. fields.Keys]), CancellationToken.None);
        await scene.Clinic.Settle();
    }

    private static Task<NotedIdeation?> Note(Scene scene) => scene.Clinic.Get<NoteKnownIdeation>().Make(
        scene.Patient,
        new KnownIdeation
        {
            Level = KnownIdeationLevel.WishToBeDead,
            Until = new DateOnly(2026, 4, 30),
            EndsAt = Scene.At("2026-05-01 00:00"),
            SafetyPlanReviewedOn = new DateOnly(2026, 3, 1),
            NotedAt = scene.Clinic.Now,
        },
        StaffId.Parse("medical-lead"),
        CancellationToken.None);

    private static int Constant(Question question) =>
        SurveyPath.IsScreener(question.Instrument.Id) ? question.Item.Id == "1" ? 1 : 0
        : question.Item.AsksAboutSafety ? 1
        : Scene.Calm(question);

    private static string Evening(int day) => new DateTime(2026, 3, 2, 22, 0, 0, DateTimeKind.Unspecified).AddDays(day).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<SentMessage> PagesAtNight(Scene scene) => scene.Sent().Where(message =>
        message.Kind == MessageKind.Page && ClinicTime.Local(message.At, Scene.Zone).Hour is < 8 or >= 20);
}
