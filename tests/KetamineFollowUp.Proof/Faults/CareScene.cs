using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>The clinic of the script, its two patients and its staff, and what an onlooker reads off the record.</summary>
internal sealed class CareScene(SimulatedClinic clinic)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    public const string TextPhone = "+12025551001";
    public const string OtherPhone = "+12025551003";
    public const string PagePhone = "+12025551002";
    public const string PageEmail = "patient@mail.example";
    public const string Stranger = "+12025559999";

    /// <summary>Answers by text.</summary>
    public static readonly PatientId Texter = PatientId.Parse("P1");

    /// <summary>Answers on the page, whose link comes by text and later by email.</summary>
    public static readonly PatientId Reader = PatientId.Parse("P2");

    public static readonly StaffId Lead = StaffId.Parse("medical-lead");

    public SimulatedClinic Clinic => clinic;

    public Caller Caller { get; } = new(clinic);

    public Task TurnTo(int day, int hour) => clinic.AdvanceTo(new DateTimeOffset(2026, 3, 2, hour, 0, 0, TimeSpan.Zero).AddDays(day));

    public Task<PatientRecord?> RecordOf(PatientId patient) => Read<PatientRecord>(patient, RecordIds.Patient);

    public async Task<Survey?> OpenSurveyOf(PatientId patient) =>
        (await RecordOf(patient))?.OpenSurveyId is { } id && await Read<Survey>(patient, id.Value) is { IsOpen: true } survey ? survey : null;

    public async Task<AlertId?> AlertOf(PatientId patient) => (await RecordOf(patient))?.OpenAlert?.AlertId;

    /// <summary>The latest message of a kind that left on a channel to an address that it takes.</summary>
    public async Task<SentMessage?> LastSent(MessageKind kind, Channel channel, Func<SentMessage, bool> which) =>
        (await clinic.Get<SentLog>().After(0, CancellationToken.None)).LastOrDefault(message => message.Kind == kind && message.Channel == channel && which(message));

    public async Task<T?> Read<T>(PatientId patient, string id)
        where T : class =>
        await clinic.Record.Read(new DocumentKey(Container.Care, patient.Value, id), CancellationToken.None) is { } stored ? RecordJson.Read<T>(stored.Document.Body) : null;
}
