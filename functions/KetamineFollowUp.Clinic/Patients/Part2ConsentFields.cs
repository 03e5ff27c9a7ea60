using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The consent of 42 CFR Part 2 in a body.</summary>
public sealed record Part2ConsentFields(bool Given, DateOnly On)
{
    // The product is for US numbers: a day that has begun nowhere in the world lies ahead.
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    internal Part2Consent Read(FieldCheck check)
    {
        if (On.Year < 2000 || On > DateOnly.FromDateTime((check.Now + EarliestZone).UtcDateTime))
        {
            check.Fault("part2Consent.on", "must be a day since 2000, today at the latest");
        }

        return new Part2Consent(Given, On);
    }
}
