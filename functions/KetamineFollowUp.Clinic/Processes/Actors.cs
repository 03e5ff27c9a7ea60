namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Who did something, when it was not a member of staff.</summary>
public static class Actors
{
    public const string System = "system";
    public const string Patient = "patient";
    public const string Integration = "integration";
}
