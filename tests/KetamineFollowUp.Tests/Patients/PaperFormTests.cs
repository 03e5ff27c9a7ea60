using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Tests.Web;
using static KetamineFollowUp.Tests.Patients.PatientFormScene;

namespace KetamineFollowUp.Tests.Patients;

public sealed class PaperFormTests
{
    [Fact]
    public async Task A_paper_form_is_scored_and_suicidal_thoughts_on_it_raise_an_alert_without_a_text_to_the_patient()
    {
        await using var scene = await WebScene.WithPatient();
        var texts = (await scene.TextsToPatient(MessageKind.Crisis)).Count;
        var done = await scene.Send("paper-form?instrument=phq-9", [("takenAt", "2026-03-09T10:30"), .. Phq9(item9: 2)]);
        Assert.Equal(303, done.Status);
        Assert.Contains("The newest on record: PHQ-9 10, moderate; suicidal thoughts: yes", (await scene.Browser.Get(done.Location)).Body);
        Assert.NotNull(await scene.OpenAlert());
        Assert.Equal(texts, (await scene.TextsToPatient(MessageKind.Crisis)).Count);
        await scene.Send("paper-form?instrument=phq-9", [("takenAt", "2026-03-09T10:30"), .. Phq9(item9: 2)]);
        Assert.Single(await scene.All<Reading>(DocumentTypes.Score));
    }

    [Fact]
    public async Task A_paper_form_keeps_what_was_marked_when_its_total_is_not_the_sum()
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Send("paper-form?instrument=phq-9", [("takenAt", "2026-03-09T10:30"), ("total", "11"), .. Phq9(item9: 2)]);
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.Contains("Total, if it was added up must be 10, which the answers make.", answer.Body);
        Assert.Equal(9, Markup.Of(answer).Elements.Count(element => element["type"] == "radio" && element.Attributes.Contains("checked")));
        Assert.Empty(await scene.All<Reading>(DocumentTypes.Score));
    }

    [Fact]
    public async Task A_total_alone_is_a_form_and_an_answer_that_is_none_is_not()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(303, (await scene.Send("paper-form?instrument=pcl-5", ("takenAt", "2026-03-09T10:30"), ("total", "44"))).Status);
        Assert.Equal(422, (await scene.Send("paper-form?instrument=phq-9", [("takenAt", "2026-03-09T10:30"), .. Phq9(item9: 7)])).Status);
        var reading = Assert.Single(await scene.All<Reading>(DocumentTypes.Score));
        Assert.Equal(("pcl-5", 44, SafetyAnswer.Unknown), (reading.Instrument, reading.Total, reading.Safety));
    }

    private static IEnumerable<(string, string)> Phq9(int item9) =>
        Enumerable.Range(1, 8).Select(item => ($"answers.{item}", "1")).Append(("answers.9", FormattableString.Invariant($"{item9}")));
}
