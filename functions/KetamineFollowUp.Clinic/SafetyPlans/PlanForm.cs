using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.SafetyPlans;

/// <summary>What a patient sent from the page of their plan.</summary>
/// <param name="Token">Proves which page it is of; null: nothing does.</param>
/// <param name="Parts">What they wrote.</param>
/// <param name="TooLong">Parts that are too long to be kept.</param>
internal sealed record PlanForm(string? Token, SafetyPlanParts Parts, ImmutableArray<SafetyPlanPart> TooLong)
{
    /// <summary>The hidden field of the token.</summary>
    public const string TokenField = "form";

    public static PlanForm Of(FormBody body)
    {
        var parts = SafetyPlanParts.Of(part => Plain(body.Written(EnumNames.Name(part)) ?? ""));
        return new PlanForm(body[TokenField], parts, [.. Enum.GetValues<SafetyPlanPart>().Where(part => parts[part].Length > SafetyPlanParts.LongestPart)]);
    }

    // What a keyboard cannot type is no word of the patient's.
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));
}
