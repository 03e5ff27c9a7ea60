using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Patients;

/// <summary>A member of staff who fills in the forms about a patient.</summary>
internal static class PatientFormScene
{
    public const string Page = "/clinic/patients/P1";

    public static readonly (string Name, string Value) By = ("by", StaffScene.Day);

    /// <summary>Opens a form and sends it, filled in like this.</summary>
    public static async Task<PageAnswer> Send(this WebScene scene, string form, params (string Name, string Value)[] fields) =>
        await scene.Browser.Fill($"{Page}/{form}", await scene.Browser.Get($"{Page}/{form}"), [By, .. fields]);

    public static Task<IReadOnlyList<AuditEntry>> Audits(this WebScene scene) => scene.All<AuditEntry>(DocumentTypes.Audit);

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
