using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Simulation.Demonstration;

/// <summary>The patient of the demonstration: who they are, and how they are on which day.</summary>
internal static class DemoPatient
{
    /// <summary>Days of the six sessions of induction.</summary>
    public static readonly ImmutableArray<int> InductionDays = [0, 2, 4, 7, 9, 11];

    /// <summary>The day whose check-in tells of thoughts of death.</summary>
    public const int DarkDay = 25;

    private const int Baseline = 19;

    // PHQ-9 from a day on: a response, a relapse after four weeks, and what the booster brings back.
    private static readonly (int FromDay, int Total)[] Totals =
        [(0, Baseline), (1, 16), (3, 13), (8, 9), (12, 6), (18, 5), (25, 6), (30, 12), (35, 14)];

    private static readonly (int FromDay, int Total)[] TotalsAfterBooster = [(0, 14), (1, 8), (5, 5), (12, 4)];

    public static Patient Sam { get; } = new()
    {
        PatientId = PatientId.Parse("sam"),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse("+12125550142"),
        Email = EmailAddress.Parse("sam@patient.example"),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    };

    public static Reading FormBefore(DateTimeOffset at) => new("phq-9", at, Baseline, "moderately severe", SafetyAnswer.Negative, "clinic");

    /// <summary>The reply to a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="day">The day of the course.</param>
    /// <param name="daysSinceBooster">Days since the booster session; null before it.</param>
    public static string Answer(Question question, int day, int? daysSinceBooster)
    {
        var total = daysSinceBooster is { } since ? At(TotalsAfterBooster, since) : At(Totals, day);
        return Digit((question.Instrument.Id, question.Item.Id) switch
        {
            (SurveyPath.Screener or SurveyPath.FirstScreener, var item) => day == DarkDay && item == "1" ? 1 : 0,
            ("safety", _) => day == DarkDay ? 1 : 0,
            ("phq-9", "9") => 0,
            ("phq-9", "10") => total / 10,
            ("phq-9" or "phq-2", var item) => Share(total, int.Parse(item, CultureInfo.InvariantCulture)),
            ("pulse", _) => 10 - ((total + 2) / 3),
            ("after-session", "common") => 1,
            ("foundations", "sleep-hours") => 7,
            ("foundations", "exercise-days") => 3,
            ("foundations", "medication") => 0,
            ("foundations", _) => 1,
            _ => 0,
        });
    }

    private static int At((int FromDay, int Total)[] totals, int day) => totals.Last(one => one.FromDay <= day).Total;

    // Spread over the eight items that are not about death.
    private static int Share(int total, int item) => (total / 8) + (item <= total % 8 ? 1 : 0);

    private static string Digit(int value) => value.ToString(CultureInfo.InvariantCulture);
}
