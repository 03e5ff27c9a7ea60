namespace KetamineFollowUp.Domain.Safety;

/// <summary>A fall of the one-item mood pulse (0–10, 10 best): no alert, but the primary instrument is asked next day.</summary>
public static class PulseRule
{
    /// <summary>Whether the pulse lies far below the patient's own recent mean.</summary>
    /// <param name="pulse">The pulse just answered, 0–10.</param>
    /// <param name="recent">The pulses before it, oldest first; without any there is no mean to fall from.</param>
    /// <param name="thresholds">How far is far, and how many recent pulses make the mean.</param>
    public static bool Fell(int pulse, IReadOnlyList<int> recent, FindingThresholds thresholds)
    {
        var window = recent.TakeLast(thresholds.PulseMeanOver).ToList();
        return window.Count > 0 && window.Average() - pulse >= thresholds.PulseFall;
    }
}
