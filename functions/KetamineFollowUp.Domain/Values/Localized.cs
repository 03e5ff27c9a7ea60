namespace KetamineFollowUp.Domain.Values;

/// <summary>One text in both languages the product speaks.</summary>
/// <param name="En">English.</param>
/// <param name="Es">Spanish.</param>
public sealed record Localized(string En, string Es)
{
    public string In(Language language) => language switch
    {
        Language.En => En,
        Language.Es => Es,
    };
}
