namespace KetamineFollowUp.Clinic.Pages.Layout;

/// <summary>What an action said, on the page after it.</summary>
/// <param name="Text">In full sentences.</param>
/// <param name="IsRefusal">Something was not done: it is read out at once.</param>
public sealed record Notice(string Text, bool IsRefusal)
{
    /// <summary>Something was done.</summary>
    public static Notice Done(string text) => new(text, IsRefusal: false);

    /// <summary>Something was not done.</summary>
    public static Notice Refused(string text) => new(text, IsRefusal: true);
}
