namespace KetamineFollowUp.Domain.Values;

/// <summary>Words made short.</summary>
public static class Cut
{
    /// <summary>The text, or its first <paramref name="most"/> characters and an ellipsis.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="most">At least 1. One fewer is kept where the cut would halve a sign outside the basic plane.</param>
    public static string To(string text, int most) => text.Length <= most
        ? text
        : $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]}…";
}
