using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Populations;

namespace KetamineFollowUp.Simulation.Demonstration;

/// <summary>What the people of the demonstration share.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Timeline">Where it is told.</param>
/// <param name="Agenda">What they are going to do.</param>
internal sealed record DemoScene(SimulatedClinic Clinic, DemoTimeline Timeline, Agenda Agenda)
{
    private int _texts;

    /// <summary>A text as the provider hands it over.</summary>
    public InboundText Text(string from, string body) => new($"SM{++_texts:D32}", from, body, OptOutType: null, HasMedia: false);

    /// <summary>A document of the patient; null when there is none.</summary>
    public async Task<T?> Find<T>(string id)
        where T : class =>
        await Clinic.Get<IRecordStore>().Read(new DocumentKey(Container.Care, DemoPatient.Sam.PatientId.Value, id), CancellationToken.None) is { } stored
            ? RecordJson.Read<T>(stored.Document.Body)
            : null;
}
