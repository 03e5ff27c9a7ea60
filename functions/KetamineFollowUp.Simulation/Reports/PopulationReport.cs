namespace KetamineFollowUp.Simulation.Reports;

/// <summary>The report of a simulated population.</summary>
internal static class PopulationReport
{
    /// <summary>Broken rules listed one by one; the rest are counted.</summary>
    private const int MostListed = 50;

    public static string Text(PopulationResult result)
    {
        var (plan, tally) = (result.Plan, result.Tally);
        var text = new ReportText();
        text.Line($"{plan.Patients} patients over {plan.Days} days, seed {plan.Seed}, {result.PatientMonths:0} patient-months of follow-up");
        if (result.Course is { } course)
        {
            CourseSection.Write(text, course);
        }

        AnsweringSection.Write(text, tally);
        text.Counts("Follow-up: sessions", tally.Beginning("sessions "));
        text.Line($"  check-ins sent {tally["check-ins sent"]}, answered to the end {ReportText.Share(tally["check-ins completed"], tally["check-ins sent"])}");
        text.Line($"  answers {tally["answers"]}, texts from patients {tally["texts from patients"]}, of them no answer {tally["texts that are no answer"]}, found on the provider's list only {tally["texts whose webhook was lost"]}");
        text.Line($"  answers later than 4 h after the text {ReportText.Share(tally["first answers after 4 h"], tally["first answers"])} of first answers");
        text.Line($"  replied STOP {ReportText.Share(tally["replied STOP"], tally["patients"])} of patients");
        text.Counts("Sent to patients", tally.Beginning("sent to patients: "));
        text.Counts("Sent to staff", tally.Beginning("sent to staff: "));
        BoosterSection.Write(text, result);
        WorkSection.Write(text, result);
        text.Counts("Booster reviews", tally.Beginning("recommended "));
        text.Counts("Decided", tally.Beginning("reviews "));
        text.Title(tally.Broken.Count == 0 ? "Rules: all held" : FormattableString.Invariant($"Rules: {tally.Broken.Count} times broken"));
        foreach (var broken in tally.Broken.Take(MostListed))
        {
            text.Line($"  {broken}");
        }

        return text.ToString();
    }
}
