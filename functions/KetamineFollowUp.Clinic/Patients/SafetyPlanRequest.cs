using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The body of <c>PUT safety-plan</c>: a part left out is empty; without <c>reviewedOn</c> the last review stands.</summary>
public sealed record SafetyPlanRequest(
    string By,
    string? WarningSigns = null,
    string? OwnSteps = null,
    string? PeopleAndPlaces = null,
    string? Helpers = null,
    string? Professionals = null,
    string? SaferSurroundings = null,
    DateOnly? ReviewedOn = null)
{
    /// <summary>The field of what is not yet sorted into the parts.</summary>
    internal const string UnsortedField = "text";

    /// <summary>The plan, as of now.</summary>
    /// <param name="check">Notes faults.</param>
    /// <param name="zone">The clinic's zone: days are its days.</param>
    internal SafetyPlanDraft Read(FieldCheck check, IanaZone zone) => new(PartsOf(check, Given), Unsorted: null, ReviewedOnOf(check, ReviewedOn, zone));

    /// <summary>The parts as they were handed in. At least one says something.</summary>
    internal static SafetyPlanParts PartsOf(FieldCheck check, Func<SafetyPlanPart, string?> given, string? unsorted = null)
    {
        var parts = SafetyPlanParts.Of(part => Part(check, EnumNames.Name(part), given(part)));
        if (parts.IsEmpty && unsorted is null)
        {
            check.Fault(EnumNames.Name(SafetyPlanPart.WarningSigns), "must say something, or another part must");
        }

        return parts;
    }

    /// <summary>The day of a review: today or before.</summary>
    internal static DateOnly? ReviewedOnOf(FieldCheck check, DateOnly? on, IanaZone zone)
    {
        if (on > ClinicTime.DateOf(check.Now, zone) || on < Earliest)
        {
            check.Fault("reviewedOn", "must be today or before");
        }

        return on;
    }

    // ASSUMPTION: a day before is a typing error.
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private static string Part(FieldCheck check, string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : check.Text(field, text, SafetyPlanParts.LongestPart);

    private string? Given(SafetyPlanPart part) => part switch
    {
        SafetyPlanPart.WarningSigns => WarningSigns,
        SafetyPlanPart.OwnSteps => OwnSteps,
        SafetyPlanPart.PeopleAndPlaces => PeopleAndPlaces,
        SafetyPlanPart.Helpers => Helpers,
        SafetyPlanPart.Professionals => Professionals,
        SafetyPlanPart.SaferSurroundings => SaferSurroundings,
    };
}
