using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Proof.Histories;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>A report of a failed delivery that the store cut short, and that comes again.</summary>
public class FailedReportTests
{
    public static TheoryData<int, bool> Faults
    {
        get
        {
            var faults = new TheoryData<int, bool>();
            foreach (var call in Enumerable.Range(1, 8))
            {
                faults.Add(call, false);
                faults.Add(call, true);
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_crisis_text_that_did_not_arrive_is_told_to_a_person_once_whatever_the_store_did_in_between(int call, bool after)
    {
        var at = Scene.At("2026-03-02 10:00");
        var record = new MemoryStore();
        var store = new ArmedStore(record);
        await using var clinic = await SimulatedClinic.Start(at, store, record: record);
        await clinic.Enroll(new Enrollment(KetamineFollowUp.Proof.ProofPatient.New("P1", Scene.Phone), [], "h"));
        await clinic.Text(Scene.Phone, "I want to die");
        var crisis = (await clinic.Get<SentLog>().After(0, CancellationToken.None)).Last(message => message.Kind == MessageKind.Crisis);

        store.Arm(call, after);
        for (var tries = 0; tries < 2; tries++)
        {
            try
            {
                await clinic.Get<DeliveryReports>().Conclude(crisis.MessageId, MessageState.Failed, null, Refusal.Unreachable, CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                store.Disarm();
            }
        }

        store.Disarm();
        var patient = RecordJson.Read<PatientRecord>((await record.Read(new DocumentKey(Container.Care, "P1", RecordIds.Patient), CancellationToken.None))!.Document.Body);
        var alert = RecordJson.Read<Alert>((await record.Read(new DocumentKey(Container.Care, "P1", patient.OpenAlert!.AlertId.Value), CancellationToken.None))!.Document.Body);
        Assert.Single(alert.Causes, cause => cause.Finding.Kind == FindingKind.Unreachable);
    }
}
