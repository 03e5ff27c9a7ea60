using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Everything that staff record or change about a patient.</summary>
public sealed class PatientForms(
    AddNote notes,
    RecordMedicationChange medication,
    SetHold holds,
    WriteSafetyPlan writePlan,
    ReadSafetyPlan readPlan,
    NoteKnownIdeation known,
    StaffOnRoster roster,
    AnswerReportedDeath deaths,
    RecordForm forms,
    CompleteSession complete,
    VoidSession voiding,
    VoidScore scores,
    ChangePatient changes,
    IRecordStore store,
    InstrumentCatalog catalog)
{
    /// <summary>In the order they are offered: what is needed most often first.</summary>
    public IReadOnlyList<PatientForm> All { get; } =
    [
        new NoteForm(notes),
        new SessionForm(complete),
        new PaperForm(forms, catalog),
        new MedicationForm(medication),
        new HoldForm(holds),
        new SafetyPlanForm(writePlan, readPlan),
        new KnownIdeationForm(known, roster),
        new KnownIdeationEndForm(known, roster),
        new StatusForm(changes),
        new ContactForm(changes),
        new CautionForm(changes),
        new Part2Form(changes),
        new ReportedDeathForm(deaths, roster),
        new CorrectionForm(changes),
        new VoidForm(voiding, store),
        new VoidScoreForm(scores, store),
    ];

    /// <summary>The form of that name; null when there is none.</summary>
    public PatientForm? Find(string? slug) => All.FirstOrDefault(form => form.Slug == slug);
}
