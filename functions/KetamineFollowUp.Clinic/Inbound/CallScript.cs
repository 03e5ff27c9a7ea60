namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>What a call says next.</summary>
/// <param name="Words">What is said.</param>
/// <param name="OnSilence">One key is asked for after the words, and this is said when none comes; null: the call ends with the words.</param>
public sealed record CallScript(string Words, string? OnSilence);
