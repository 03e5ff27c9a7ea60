using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Adds enrolling, finding and changing patients.</summary>
internal static class PatientServices
{
    public static IServiceCollection AddPatients(this IServiceCollection services) => services
        .AddSingleton<PhoneDirectory>()
        .AddSingleton<NewPhones>()
        .AddSingleton<BandsBySex>()
        .AddSingleton<EnrollPatient>()
        .AddSingleton<ChangePatient>()
        .AddSingleton<AddNote>()
        .AddSingleton<WriteSafetyPlan>()
        .AddSingleton<ReadSafetyPlan>()
        .AddSingleton<SafetyPlanEndpoints>()
        .AddSingleton<RecordMedicationChange>()
        .AddSingleton<SetHold>()
        .AddSingleton<NoteKnownIdeation>()
        .AddSingleton<KnownIdeationEndpoints>()
        .AddSingleton<TextPatient>()
        .AddSingleton<FindPatient>()
        .AddSingleton<PatientEndpoints>()
        .AddSingleton<PatientRecordEndpoints>()
        .AddSingleton<PatientMessageEndpoints>()
        .AddSingleton<PatientForms>()
        .AddSingleton<PatientWebEndpoints>()
        .AddSingleton<PatientFormEndpoints>()
        .AddSingleton<PatientSearchEndpoints>();
}
