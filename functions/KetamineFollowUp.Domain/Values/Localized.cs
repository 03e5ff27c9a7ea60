namespace KetamineFollowUp.Domain.Values;

/// <summary>One text in both languages the product speaks.</summary>
/// <param name="En">English.</param>
/// <param name="Es">Spanish.</param>
public sealed record Localized(string En, string Es)
{
    /// <summary>The text of one language. There is no fallback: both are always there.</summary>
    public string In(Language language) => language switch
    {
        Language.En => En,
        Language.Es => Es,
    };
}
