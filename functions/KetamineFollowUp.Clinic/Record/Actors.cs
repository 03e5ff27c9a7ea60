namespace KetamineFollowUp.Clinic.Record;

/// <summary>Who did something, when it was not a member of staff.</summary>
public static class Actors
{
    public const string System = "system";
    public const string Patient = "patient";
    public const string Integration = "integration";

    /// <summary>In front of a staff page, without having said who they are.</summary>
    public const string Staff = "staff";

    /// <summary>Signed in with the role to change settings, and not on the roster.</summary>
    public const string Administrator = "administrator";
}
