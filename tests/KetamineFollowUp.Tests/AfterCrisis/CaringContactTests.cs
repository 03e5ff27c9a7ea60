using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Alerts;
using static KetamineFollowUp.Tests.AfterCrisis.SampleCrises;

namespace KetamineFollowUp.Tests.AfterCrisis;

public sealed class CaringContactTests
{
    [Fact]
    public void Ten_tasks_over_a_year_on_the_mornings_of_working_days_to_be_done_by_the_evening()
    {
        var run = ForAYear(caring: true);
        var tasks = run.Tasks.Where(task => task.Kind == TaskKind.CaringContact).ToList();
        Assert.Equal(
            ["2026-03-12", "2026-03-18", "2026-04-13", "2026-05-11", "2026-06-11", "2026-07-13", "2026-09-11", "2026-11-11", "2027-01-11", "2027-03-11"],
            tasks.Select(task => ClinicTime.DateOf(task.Due, SampleAlerts.NewYork).ToString("yyyy-MM-dd", null)));
        Assert.All(tasks, task => Assert.Equal(new TimeOnly(17, 0), ClinicTime.TimeOf(task.Due, SampleAlerts.NewYork)));
        Assert.Equal(tasks.Count, tasks.Select(task => task.Key).Distinct().Count());
        Assert.Equal(CrisisEndReason.Finished, run.FollowUp.Ended?.Reason);
    }

    [Fact]
    public void Unless_they_are_ticked_there_are_none() => Assert.DoesNotContain(ForAYear(caring: false).Tasks, task => task.Kind == TaskKind.CaringContact);

    [Fact]
    public void The_machine_never_sends_them() => Assert.DoesNotContain(ForAYear(caring: true).Steps, step => step is Step.TextPatient);

    [Theory]
    [InlineData(Language.En, "No need to answer.")]
    [InlineData(Language.Es, "No hace falta contestar.")]
    public void The_prepared_words_are_warm_name_the_clinic_and_ask_nothing(Language language, string ends)
    {
        for (var number = 0; number < 10; number++)
        {
            var words = CaringTexts.Of("Harbor Clinic", "Sam", number).In(language);
            Assert.Contains("Harbor Clinic", words, StringComparison.Ordinal);
            Assert.EndsWith(ends, words, StringComparison.Ordinal);
            Assert.DoesNotContain('?', words);
            Assert.DoesNotContain("http", words, StringComparison.OrdinalIgnoreCase);
            Assert.True(Segments.Count(words) <= 2, words);
        }
    }

    [Fact]
    public void Who_cannot_be_texted_is_written_a_card()
    {
        var patient = But(patient => patient with { ContactCaution = Domain.Patients.ContactCaution.AskFirst });
        var run = new CrisisRun(Started(caring: true), Facts with { Patient = patient });
        run.At(Resolved);
        run.Until(Resolved.AddHours(30));
        Assert.Contains("write a card", run.Tasks.Single(task => task.Kind == TaskKind.CaringContact).Text, StringComparison.Ordinal);
    }

    private static CrisisRun ForAYear(bool caring)
    {
        var run = new CrisisRun(Started(caring: caring), Facts with { LastSafetyAt = Resolved.AddDays(4) });
        run.At(Resolved);
        run.Until(Resolved.AddDays(400));
        return run;
    }
}
