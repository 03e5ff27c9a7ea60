using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Inputs;

/// <summary>
/// Sets scenes: a new patient each time, through the front door, because whoever was there before may have been discharged, voided or renamed by
/// what was thrown at the clinic.
/// </summary>
internal sealed partial class SceneSetter(InputClinic clinic)
{
    // UTC: past noon in the patient's New York, after the hours in which check-ins are sent.
    private static readonly TimeSpan SurveyTime = new(17, 30, 0);
    private static readonly StaffId Lead = StaffId.Parse("medical-lead");
    private int _scenes;

    /// <summary>A patient two weeks after a session, who responded, has lost the response, has a check-in open, wrote something that nobody has read, and despairs.</summary>
    public async Task<Scene> Next()
    {
        await clinic.Get<RosterStore>().Store(SampleClinic.Roster, CancellationToken.None);
        var (patient, phone) = (FormattableString.Invariant($"P{++_scenes}"), FormattableString.Invariant($"+1202556{_scenes:D4}"));
        await Take(Samples.Enrollment(patient, phone));
        await Take(Samples.Session(patient, "s1", Day(-13)));
        await Take(Samples.Form(patient, Day(-9), "[1,1,0,0,0,0,0,0,0]"));
        await Take(Samples.Form(patient, Day(-5), "[2,2,2,2,2,2,2,2,0]"));
        await Take(Samples.Form(patient, Day(-1), "[2,2,2,2,2,2,2,2,0]"));
        await Resolve();
        await clinic.AdvanceTo(new DateTimeOffset(clinic.Now.UtcDateTime.Date.AddDays(1) + SurveyTime, TimeSpan.Zero));
        await Take(Samples.Text(phone, Sid($"unread {patient}"), "what do you mean"));
        await Take(Samples.Text(phone, Sid($"crisis {patient}"), "i cant go on"));
        return await Of(patient, phone);
    }

    // What stays open pages all day: nothing about input would be learned from it.
    private async Task Resolve()
    {
        foreach (var alert in (await Worklist()).Alerts)
        {
            await clinic.Get<AlertActions>().Resolve(alert.AlertId, Lead, Disposition.ReachedSafe, null, CancellationToken.None);
        }

        await clinic.Settle();
    }

    private Task<Worklist> Worklist() => clinic.Get<ReadWorklist>().Read(CancellationToken.None);

    private async Task<Scene> Of(string patient, string phone)
    {
        var record = (await clinic.Get<PatientTransactions>().Read(patient, CancellationToken.None))!;
        var worklist = await Worklist();
        var asked = (await clinic.Get<SentLog>().After(0, CancellationToken.None)).Last(message => message.To == phone && message.Kind == MessageKind.Survey);
        var alert = worklist.Alerts.Single(alert => alert.PatientId?.Value == patient);
        return new Scene(
            patient, phone, "s1", Link().Match(asked.Body).Groups[1].Value, alert.AlertId.Value, alert.Code ?? "", record.ReviewId?.Value ?? throw new InvalidOperationException("no review is open"),
            worklist.Unread.First(entry => RecordIds.Partition(entry.EntryId) == patient).EntryId, asked.MessageId);
    }

    private string Day(int days) => clinic.Now.AddDays(days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private async Task Take(Input sound)
    {
        if (await clinic.Send(sound) is var status && status >= 300)
        {
            throw new InvalidOperationException($"{sound.Path} answered {status}");
        }

        await clinic.Settle();
    }

    private static string Sid(string name) => $"SM{Fingerprint.Of(name, 32)}";

    [GeneratedRegex("/s/([A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
