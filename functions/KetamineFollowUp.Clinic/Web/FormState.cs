using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>A form as it came back: what was filled in, and what is wrong with it.</summary>
/// <param name="Given">What was filled in; null for a form nobody has filled in yet.</param>
/// <param name="Faults">Per field, what is allowed there.</param>
public sealed record FormState(FormBody? Given, ImmutableDictionary<string, string[]> Faults)
{
    /// <summary>A fresh form.</summary>
    public static FormState Fresh { get; } = new(null, ImmutableDictionary<string, string[]>.Empty);

    /// <summary>What the field holds now.</summary>
    public string ValueOf(FormField field) => Given is null ? field.Value : Given[field.Name]?.ReplaceLineEndings("\n") ?? "";

    /// <summary>A choice of the field is chosen now.</summary>
    public bool Holds(FormField field, string choice) => Given is null ? field.Value == choice : Given.All(field.Name).Contains(choice);

    /// <summary>The sentence about what is wrong with the field; null for nothing.</summary>
    public string? FaultOf(FormField field) => Faults.TryGetValue(field.Name, out var faults) ? $"{field.Label} {string.Join(", and ", faults)}." : null;

    /// <summary>Faults of what the form does not ask: it was forged, or the record has changed.</summary>
    public IEnumerable<string> OtherFaults(IEnumerable<FormField> fields)
    {
        var asked = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return Faults.Where(fault => !asked.Contains(fault.Key)).OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => $"{fault.Key} {string.Join(", and ", fault.Value)}.");
    }
}
