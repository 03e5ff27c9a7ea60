namespace KetamineFollowUp.Clinic.Web;

/// <summary>What an action said, on the page after it.</summary>
/// <param name="Text">In full sentences.</param>
/// <param name="IsRefusal">Something was not done: it is read out at once.</param>
public sealed record StatusMessage(string Text, bool IsRefusal)
{
    /// <summary>Something was done.</summary>
    public static StatusMessage Done(string text) => new(text, IsRefusal: false);

    /// <summary>Something was not done.</summary>
    public static StatusMessage Refused(string text) => new(text, IsRefusal: true);
}
