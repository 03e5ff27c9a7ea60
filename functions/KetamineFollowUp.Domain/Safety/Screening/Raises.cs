namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>The senses as rule files name them: by what a rule raises.</summary>
internal static class Raises
{
    private static readonly (string Words, Sense Sense)[] Table =
    [
        ("emergency unless thought or feared", Sense.Act),
        ("concern, emergency if meant", Sense.ActNamed),
        ("emergency only if meant", Sense.ActIfMeant),
        ("emergency unless denied", Sense.Deed),
        ("concern, emergency if tonight", Sense.Thought),
        ("concern unless denied", Sense.Report),
        ("emergency even if denied", Sense.SaidEmergency),
        ("concern even if denied", Sense.SaidConcern),
    ];

    /// <summary>For a fault that says what is allowed.</summary>
    public static string Allowed => string.Join("; ", Table.Select(row => row.Words));

    public static Sense? Read(string words) => Table.Where(row => row.Words == words).Select(row => (Sense?)row.Sense).FirstOrDefault();
}
