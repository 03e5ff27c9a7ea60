namespace KetamineFollowUp.Domain.Values;

/// <summary>Which numbers can be a person's in this product: +1 NXX NXX XXXX, N from 2 to 9, not toll-free. Numbers on record from before the rule stay.</summary>
public static class UsPhone
{
    /// <summary>What is allowed, after "must be".</summary>
    public const string Allowed = "a US number such as +12025550123, not toll-free";

    // NXX-NXX-XXXX with N from 2 to 9: North American Numbering Plan (nationalnanpa.com).
    private const int Digits = 10;
    private const string CountryCode = "+1";
    private const int ExchangeAt = 3;

    // Area codes of toll-free numbers: FCC, "What Is a Toll-Free Number" (800, 833, 844, 855, 866, 877, 888).
    private static readonly string[] TollFree = ["800", "833", "844", "855", "866", "877", "888"];

    /// <summary>True for such a number.</summary>
    public static bool IsOne(PhoneNumber phone) =>
        phone.Value.StartsWith(CountryCode, StringComparison.Ordinal)
        && phone.Value[CountryCode.Length..] is { Length: Digits } national
        && IsN(national[0])
        && IsN(national[ExchangeAt])
        && !TollFree.Contains(national[..ExchangeAt]);

    private static bool IsN(char digit) => digit is >= '2' and <= '9';
}
