using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Tests.Web;
using static KetamineFollowUp.Tests.Patients.PatientFormScene;

namespace KetamineFollowUp.Tests.Patients;

public sealed class CorrectionFormTests
{
    [Fact]
    public async Task Name_indication_and_sex_are_corrected_on_the_page()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(303, (await scene.Send("details", ("preferredName", "Alex"), ("indication", "anxiety"), ("screeningSex", "male"))).Status);
        var patient = (await scene.Record()).Patient!;
        Assert.Equal(("Alex", Indication.Anxiety, ScreeningSex.Male), (patient.PreferredName, patient.Indication, patient.ScreeningSex));
        Assert.Equal(303, (await scene.Send("details", ("preferredName", "Alex"), ("indication", "anxiety"), ("screeningSex", ""))).Status);
        Assert.Null((await scene.Record()).Patient!.ScreeningSex);
    }

    [Fact]
    public async Task A_correction_of_what_changed_meanwhile_is_refused_and_a_blank_name_is_named()
    {
        await using var scene = await WebScene.WithPatient();
        var stale = await scene.Browser.Get($"{Page}/details");
        Markup.Of(stale).IsSound();
        await scene.Send("details", ("preferredName", "Alex"), ("indication", "anxiety"));
        Assert.Equal(409, (await scene.Browser.Fill($"{Page}/details", stale, By, ("preferredName", "Kim"), ("indication", "anxiety"))).Status);
        Assert.Equal(422, (await scene.Send("details", ("preferredName", ""), ("indication", "anxiety"))).Status);
        Assert.Equal("Alex", (await scene.Record()).Patient!.PreferredName);
    }

    [Fact]
    public async Task A_form_entered_by_mistake_is_voided_on_the_page()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Review();
        var page = await scene.Browser.Get($"{Page}/void-score");
        Markup.Of(page).IsSound();
        Assert.Contains("PHQ-9 14", page.Body);
        Assert.Equal(303, (await scene.Send("void-score", ("scoreId", "score~survey-14~phq-9"), ("reason", "Another patient's."))).Status);
        Assert.Contains("score~survey-14~phq-9", (await scene.Record()).VoidedScores);
        Assert.DoesNotContain("PHQ-9 14", (await scene.Browser.Get($"{Page}/void-score")).Body);
        Assert.Equal(422, (await scene.Send("void-score", ("scoreId", "score~nothing~phq-9"), ("reason", "x"))).Status);
        Assert.Contains(await scene.Audits(), entry => entry.Action == "score-voided");
    }
}
