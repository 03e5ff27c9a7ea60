using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What is on record about the one patient of a history, as an onlooker reads it.</summary>
internal sealed class PatientFile(IRecordStore record)
{
    private const int MaxDocuments = 5000;

    /// <summary>The patient document; null before the enrollment.</summary>
    public Task<PatientRecord?> Record() => Find<PatientRecord>(RecordIds.Patient);

    /// <summary>The survey that is open; null: none.</summary>
    public async Task<Survey?> OpenSurvey() => (await Record())?.OpenSurveyId is { } id && await Find<Survey>(id.Value) is { IsOpen: true } survey ? survey : null;

    /// <summary>Every document of a type.</summary>
    public async Task<T[]> All<T>(string type) =>
    [
        .. (await record.Query(Container.Care, History.Patient.Value, type, null, MaxDocuments, CancellationToken.None))
            .Select(stored => RecordJson.Read<T>(stored.Document.Body)),
    ];

    private async Task<T?> Find<T>(string id)
        where T : class =>
        await record.Read(new DocumentKey(Container.Care, History.Patient.Value, id), CancellationToken.None) is { } stored
            ? RecordJson.Read<T>(stored.Document.Body)
            : null;
}
