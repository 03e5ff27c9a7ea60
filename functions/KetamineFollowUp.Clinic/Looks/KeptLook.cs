using System.Globalization;
using System.Text;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Looks;

namespace KetamineFollowUp.Clinic.Looks;

/// <summary>A look as it stands on record.</summary>
/// <param name="Look">The look.</param>
/// <param name="Code">Its keyed hash: who can write to the store and does not know the audit key cannot make or change one.</param>
public sealed record KeptLook(Look Look, string Code)
{
    /// <summary>A look to be kept.</summary>
    public static KeptLook Of(Look look, AuditKeys keys) => new(look, keys.CodeOf(Content(look)));

    /// <summary>It is as it was kept.</summary>
    public bool IsGenuine(AuditKeys keys) => keys.IsCodeOf(Content(Look), Code);

    private static byte[] Content(Look look) => Encoding.UTF8.GetBytes(string.Join(
        '\n', "ketamine-follow-up/look/1", look.At.UtcTicks.ToString(CultureInfo.InvariantCulture), look.Who, EnumNames.Name(look.Kind), look.Patient?.Value, look.About, look.Address));
}
