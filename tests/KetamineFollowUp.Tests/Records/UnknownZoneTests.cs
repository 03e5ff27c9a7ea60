using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Scenarios;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Records;

/// <summary>A patient on record whose zone this machine does not know: nothing is sent by another clock, and a person sees it.</summary>
public class UnknownZoneTests
{
    private const string Page = "/clinic/patients/P1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_up_that_cannot_be_timed_is_set_aside_where_a_person_sees_it()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Clinic.Complete(WebScene.Patient, new Session(SessionId.Parse("s1"), scene.Clinic.Now, Route.Iv, 40, SessionPhase.Induction));
        await scene.Change(transaction => transaction.Record = transaction.Record with { Patient = transaction.Patient with { TimeZone = IanaZone.OnRecord("Mars/Base") } });
        await scene.Clinic.Advance(TimeSpan.FromDays(3));

        Assert.Contains(
            await scene.Clinic.Get<IRecordStore>().Waiting(DocumentTypes.SetAside, null, 10, Cancel),
            entry => entry.Document.Body.Contains(nameof(TimeZoneNotFoundException), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Their_page_and_the_worklist_open_so_that_the_zone_can_be_corrected()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { TimeZone = IanaZone.OnRecord("Mars/Base") });

        Assert.Contains("time zone not known", (await scene.Browser.Get(Page)).Body);
        Assert.Contains("Mars/Base", (await scene.Browser.Get($"{Page}/contact")).Body);
        Assert.Equal(200, (await scene.Browser.Get("/clinic")).Status);
    }

    [Fact]
    public async Task Words_of_a_crisis_page_the_team_all_the_same()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Clinic.Get<PatientTransactions>().Change(
            "P1",
            transaction =>
            {
                transaction.Record = transaction.Record with { Patient = transaction.Patient with { TimeZone = IanaZone.OnRecord("Mars/Base") } };
                return Task.FromResult(true);
            },
            Cancel);

        await scene.Texts("I want to kill myself tonight");

        var record = await scene.Clinic.Get<PatientTransactions>().Read("P1", Cancel);
        Assert.Contains(scene.Unclaimed(), message => message.Kind == MessageKind.Page);
        scene.ClaimAll();
        Assert.Equal(Severity.Emergency, record?.OpenAlert?.Severity);
    }
}
