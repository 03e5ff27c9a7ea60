using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>Who comes to the clinic. ASSUMPTION throughout.</summary>
internal static class People
{
    private static readonly (string Zone, double Share)[] Zones =
        [("America/New_York", 0.5), ("America/Chicago", 0.25), ("America/Denver", 0.1), ("America/Los_Angeles", 0.15)];

    private static readonly (Indication Indication, double Share)[] Indications =
    [
        (Indication.Depression, 0.62), (Indication.Anxiety, 0.15), (Indication.BipolarDepression, 0.08), (Indication.AlcoholUse, 0.05), (Indication.Ptsd, 0.1),
    ];

    // The first exchange that a US number may have: 200.
    private const int FirstNumber = 2_000_000;

    public static Patient Patient(int number, SeededRandom dice) => new()
    {
        PatientId = PatientId.Parse(string.Create(CultureInfo.InvariantCulture, $"P{number}")),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"+1646{FirstNumber + number:D7}")),
        Email = EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"p{number}@patient.example")),
        TimeZone = IanaZone.Parse(Pick(Zones, dice)),
        Language = dice.Chance(0.15) ? Language.Es : Language.En,
        Indication = Pick(Indications, dice),
        ScreeningSex = dice.Chance(Female) ? ScreeningSex.Female : ScreeningSex.Male,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    };

    // ASSUMPTION: about as in trials of treatment-resistant depression.
    private const double Female = 0.6;

    /// <summary>The forms of the visit before the first session.</summary>
    public static ImmutableArray<Reading> Baseline(Indication indication, ICondition condition, DateTimeOffset at, SeededRandom dice) => indication switch
    {
        Indication.Anxiety => [Form("gad-7", condition, at, dice), Form("phq-9", condition, at, dice)],
        Indication.ChronicPain => [Form("peg", condition, at, dice), Form("phq-9", condition, at, dice)],
        Indication.Ptsd => [Form("pcl-5", condition, at, dice), Form("phq-9", condition, at, dice)],
        Indication.Depression or Indication.BipolarDepression or Indication.AlcoholUse => [Form("phq-9", condition, at, dice)],
    };

    private static Reading Form(string id, ICondition condition, DateTimeOffset at, SeededRandom dice)
    {
        var instrument = InstrumentCatalog.Shipped.Get(id);
        var form = Scorer.Score(instrument, Forms.Fill(instrument, condition.Points(at), condition.Ideation(at), dice), sex: null);
        return new Reading(id, at, form.Total, form.Band, form.Safety, "clinic");
    }

    private static T Pick<T>((T Value, double Share)[] choices, SeededRandom dice)
    {
        var luck = dice.Fraction();
        foreach (var (value, share) in choices)
        {
            if ((luck -= share) < 0)
            {
                return value;
            }
        }

        return choices[^1].Value;
    }
}
