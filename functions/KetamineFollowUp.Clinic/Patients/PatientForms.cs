using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Everything that staff record or change about a patient.</summary>
public sealed class PatientForms(
    PatientNotes chart, RecordForm forms, CompleteSession sessions, ChangePatient changes, IRecordStore store, InstrumentCatalog catalog)
{
    /// <summary>In the order they are offered: what is needed most often first.</summary>
    public IReadOnlyList<PatientForm> All { get; } =
    [
        new NoteForm(chart),
        new SessionForm(sessions),
        new PaperForm(forms, catalog),
        new MedicationForm(chart),
        new HoldForm(chart),
        new SafetyPlanForm(chart),
        new StatusForm(changes),
        new ContactForm(changes),
        new VoidForm(sessions, store),
    ];

    /// <summary>The form of that name; null when there is none.</summary>
    public PatientForm? Find(string? slug) => All.FirstOrDefault(form => form.Slug == slug);
}
