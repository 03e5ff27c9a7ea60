using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Records;

/// <summary>Whatever the clinic does itself is never told as a change from outside.</summary>
public sealed class KeptContentsTests
{
    [Theory]
    [InlineData(FollowUpChannel.SmsReply, 0)]
    [InlineData(FollowUpChannel.SmsLink, 1)]
    [InlineData(FollowUpChannel.EmailLink, 0)]
    public async Task Weeks_of_check_ins_alerts_and_pages_leave_nothing_to_tell(FollowUpChannel channel, int answer)
    {
        await using var scene = await Scene.Empty("2026-03-02 10:00", protocol: ShippedProtocols.Standard);
        await scene.Clinic.Enroll(new Clinic.Patients.Enrollment(
            scene.NewPatient() with { Channel = channel, Consents = new Consents(Sms: true, Email: true, SmsReply: true) }, [], "enrolment"));
        await scene.SessionCompleted();
        for (var day = 0; day < 35; day++)
        {
            await scene.Advance(TimeSpan.FromHours(12));
            await scene.Texts(day % 9 == 8 ? "I want to kill myself" : $"{answer}");
            await scene.Advance(TimeSpan.FromHours(12));
            if (day % 7 == 3 && await scene.OpenAlert() is { } alert)
            {
                await scene.Acknowledge(alert.AlertId, "medical-lead");
                await scene.Resolve(alert.AlertId, "medical-lead", Domain.Alerts.Disposition.ReachedSafe);
            }
        }

        scene.ClaimAll();
        var store = scene.Clinic.Get<IRecordStore>();
        var partition = scene.Patient.Value;
        var documents = new List<Document>();
        foreach (var type in AuditContents.Kept)
        {
            documents.AddRange((await store.Query(Container.Care, partition, type, null, 5000, CancellationToken.None)).Select(stored => stored.Document));
        }

        var chain = (await store.All<AuditEntry>(partition, DocumentTypes.Audit, CancellationToken.None)).Select(kept => kept.Value).ToList();
        var record = (await store.Read(new DocumentKey(Container.Care, partition, RecordIds.Patient), CancellationToken.None))!.Document;
        Assert.Empty(KeptContents.Differences(chain, documents, record, scene.Clinic.Now));
        Assert.True(documents.Count > 50, "there was something to tell of");
    }
}
