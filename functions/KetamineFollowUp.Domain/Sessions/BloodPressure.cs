namespace KetamineFollowUp.Domain.Sessions;

/// <summary>Blood pressure around a session; null where it was not taken.</summary>
/// <param name="Before">Before the drug was given.</param>
/// <param name="After">When the patient was let go.</param>
public sealed record BloodPressure(BloodPressureReading? Before = null, BloodPressureReading? After = null);

/// <summary>One measurement, in mmHg.</summary>
/// <param name="Systolic">The higher number.</param>
/// <param name="Diastolic">The lower number.</param>
public sealed record BloodPressureReading(int Systolic, int Diastolic)
{
    /// <summary>ASSUMPTION: lowest and highest systolic pressure in mmHg that a cuff shows of a living person; anything else is a typing error.</summary>
    public static (int From, int To) SystolicRange { get; } = (50, 300);

    /// <summary>ASSUMPTION: likewise, diastolic.</summary>
    public static (int From, int To) DiastolicRange { get; } = (20, 200);
}
