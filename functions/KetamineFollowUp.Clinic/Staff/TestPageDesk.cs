using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Staff;

/// <summary>Pages a staff member as a test, by text and by email, on the way that real pages take.</summary>
public sealed class TestPageDesk(PatientDesk desk, RosterDesk rosters, ClinicSettings clinic)
{
    /// <summary>Sends it.</summary>
    /// <returns>The messages' ids; null when nobody on the roster has that id.</returns>
    public async Task<IReadOnlyList<string>?> Send(StaffId to, CancellationToken cancel) =>
        (await rosters.Current(cancel)).Find(to) is null
            ? null
            : await desk.Change<IReadOnlyList<string>>(
                RecordIds.ClinicPartition,
                work =>
                {
                    var byText = Page(work, to, Channel.Sms, null, GsmText.Fold($"{clinic.Name}: TEST page, no patient is waiting. Nothing to do. {{link}}"));
                    var byEmail = Page(
                        work, to, Channel.Email, $"{clinic.Name}: test page", $"{clinic.Name}: this is a test page, no patient is waiting. Nothing to do.\n\n{{link}}\n");
                    work.Audit(Actors.Integration, "test-page", to.Value);
                    return Task.FromResult<IReadOnlyList<string>>([byText, byEmail]);
                },
                cancel);

    private static string Page(PatientWork work, StaffId to, Channel channel, string? subject, string body)
    {
        var id = RecordIds.Message(work.Partition, work.TakeSequence());
        work.Queue(new OutgoingMessage
        {
            MessageId = id,
            CreatedAt = work.Now,
            Audience = Audience.Staff,
            Channel = channel,
            To = to,
            Kind = MessageKind.Page,
            Subject = subject,
            Body = body,
            Guarantee = Guarantee.AtLeastOnce,
            AnyHour = true,
        });
        return id;
    }
}
