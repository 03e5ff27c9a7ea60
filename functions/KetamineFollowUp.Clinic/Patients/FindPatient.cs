using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Finds a patient by what staff have in hand: the clinic's id, or the number they are called from.</summary>
public sealed class FindPatient(PatientTransactions patients, PhoneDirectory phones)
{
    /// <summary>The patient's id; null when nobody has that id or number.</summary>
    /// <param name="text">An id, or a US number as people write one.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<PatientId?> Find(string text, CancellationToken cancel)
    {
        if (PatientId.TryParse(text.Trim(), out var id) && await patients.Read(id.Value, cancel) is { Patient: not null })
        {
            return id;
        }

        return PhoneText.Read(text) is { } phone ? await phones.HolderOf(phone, cancel) : null;
    }
}
