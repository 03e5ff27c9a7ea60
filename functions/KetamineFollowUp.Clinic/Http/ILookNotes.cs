using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Keeps who looked at what.</summary>
public interface ILookNotes
{
    /// <summary>Keeps that the caller was shown what they asked for.</summary>
    Task Note(HttpContext context, ClinicEndpoint endpoint);
}
