using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>The sender, or somebody for the patient, says that they are in a hospital. A person reads it; it is no failed answer.</summary>
internal static partial class HospitalNews
{
    private const string Place = "(?:hospital|hosp|er|emergency room|emergency department|icu|intensive care|psych ward|psychiatric ward|psychiatric hospital|psych unit|inpatient|urgent care)";
    private const string Lugar = "(?:hospital|emergencias|urgencias|sala de emergencias|sala de emergencia|terapia intensiva|cuidados intensivos|psiquiatrico|clinica psiquiatrica)";

    public static bool IsOne(KeywordText text) => News().IsMatch(text.Whole);

    [GeneratedRegex(
        $"\\b(?:(?:i am|im|i was|ive been|i have been|he is|hes|she is|shes|they are|in|at|was|still|been|got) (?:(?:still|now|just|currently|back|here|being|been|in|at|to|admitted|taken|checked|rushed|into|the|a|an|local) )*{Place}|(?:admitted|hospitalized|hospitalised)"
        + $"|(?:estoy|esta|estuve|sigo|me encuentro|ando|en|me llevaron|me trajeron|me internaron|me ingresaron) (?:(?:en|a|al|el|la|un|una|todavia|aun|aqui|ahora|de) )*{Lugar}|(?:hospitalizad[oa]|internad[oa]|me internaron|me ingresaron))\\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex News();
}
