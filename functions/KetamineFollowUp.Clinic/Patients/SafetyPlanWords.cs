using System.Globalization;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What the parts of a safety plan are called.</summary>
internal static class SafetyPlanWords
{
    public const string Unsorted = "Written down before, not yet sorted into the parts";

    /// <summary>The heading of a part, as patients read it.</summary>
    public static Localized Of(SafetyPlanPart part) => part switch
    {
        SafetyPlanPart.WarningSigns => new("Warning signs", "Señales de alerta"),
        SafetyPlanPart.OwnSteps => new("What I can do myself", "Lo que puedo hacer por mi cuenta"),
        SafetyPlanPart.PeopleAndPlaces => new("People and places that help me think of something else", "Personas y lugares que me distraen"),
        SafetyPlanPart.Helpers => new("Whom I can ask for help", "A quién puedo pedir ayuda"),
        SafetyPlanPart.Professionals => new("Professionals and crisis lines", "Profesionales y líneas de crisis"),
        SafetyPlanPart.SaferSurroundings => new("Making my surroundings safer", "Hacer más seguro lo que me rodea"),
    };

    /// <summary>The whole plan in one text, for the timeline: what it said before stays there.</summary>
    public static string Whole(SafetyPlan plan)
    {
        List<string> lines = plan.Unsorted is { } unsorted ? [unsorted] : [];
        lines.AddRange(Filled(plan.Parts).Select(part => $"{Of(part).En}: {plan.Parts[part]}"));
        if (lines.Count == 0)
        {
            lines.Add("Nothing is written down.");
        }

        if (plan.ReviewedOn is { } on)
        {
            lines.Add($"Reviewed with the patient on {Day(on)}.");
        }

        return string.Join('\n', lines);
    }

    /// <summary>The parts that say something, in their order.</summary>
    public static IEnumerable<SafetyPlanPart> Filled(SafetyPlanParts parts) => Enum.GetValues<SafetyPlanPart>().Where(part => parts[part].Length > 0);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
