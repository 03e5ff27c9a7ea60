using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Patients;

/// <summary>
/// Records of treatment for a substance use disorder leave the clinic only with the patient's own consent (42 CFR Part 2). Whatever hands a
/// patient's record to another system asks here first: exports, FHIR, events.
/// </summary>
public static class Part2
{
    /// <summary>The forms that ask about alcohol: they tell the indication by themselves.</summary>
    private static readonly ImmutableHashSet<string> Forms = ["audit-c"];

    /// <summary>The indication must not leave, nor its forms: alcohol use, and no consent given.</summary>
    public static bool IsMasked(Patient patient) => patient.Indication switch
    {
        Indication.AlcoholUse => patient.Part2Consent is not { Given: true },
        Indication.Depression or Indication.Anxiety or Indication.Ptsd or Indication.BipolarDepression or Indication.ChronicPain => false,
    };

    /// <summary>A form of this patient must not leave.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="instrument">Which form, such as <c>audit-c</c>.</param>
    public static bool IsMasked(Patient patient, string instrument) => IsMasked(patient) && Forms.Contains(instrument);
}

/// <summary>What the patient said to disclosing records of substance use treatment.</summary>
/// <param name="Given">True: they may be disclosed; false: refused or revoked.</param>
/// <param name="On">The day it was said.</param>
public sealed record Part2Consent(bool Given, DateOnly On);
