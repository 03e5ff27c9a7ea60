namespace KetamineFollowUp.Domain.Messaging;

/// <summary>How many segments a text message is billed and sent as.</summary>
public static class Segments
{
    // Source: GSM 03.40 / Twilio "SMS character limits": one segment holds 160 septets or 70 UCS-2 units,
    // each of several 153 or 67 (a header takes the rest).
    private const int SingleGsm = 160;
    private const int PartGsm = 153;
    private const int SingleUcs2 = 70;
    private const int PartUcs2 = 67;

    /// <summary>The number of segments; an empty text is one.</summary>
    public static int Count(string text)
    {
        var septets = 0;
        foreach (var c in text)
        {
            var taken = GsmText.Septets(c);
            if (taken == 0)
            {
                return Parts(text.Length, SingleUcs2, PartUcs2);
            }

            septets += taken;
        }

        return Parts(septets, SingleGsm, PartGsm);
    }

    private static int Parts(int length, int single, int part) => length <= single ? 1 : (length + part - 1) / part;
}
