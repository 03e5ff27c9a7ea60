using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>Many unknown numbers that write to one clinic.</summary>
internal sealed class Strangers(SimulatedClinic clinic)
{
    public const string Plan = "I am going to kill myself tonight";
    public const string Passive = "I want to die";
    public static readonly StaffId Lead = StaffId.Parse("medical-lead");

    public static string Phone(int number) => $"+1202777{number:D4}";

    public static string Partition(int number) => UnknownSenderTextHandler.PartitionOf(Phone(number));

    public Task<IReadOnlyList<ReplyText>> Writes(int number, string words) => clinic.Text(Phone(number), words);

    public async Task AllWrite(int from, int to, string words)
    {
        for (var number = from; number <= to; number++)
        {
            await Writes(number, words);
        }
    }

    /// <summary>Alerts of numbers that have one of their own.</summary>
    public async Task<IReadOnlyList<Alert>> Own() => [.. (await Open()).Where(alert => RecordIds.IsNumber(alert.AlertId.Partition))];

    /// <summary>The open alert that numbers share.</summary>
    public async Task<Alert> Shared() => Assert.Single(await Open(), alert => alert.Numbers is not null);

    public Task<IReadOnlyCollection<Alert>> Open() => clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None);

    public Task<AlertActionOutcome> Resolve(Alert alert, int? seen = null) =>
        clinic.Get<AlertActions>().Resolve(alert.AlertId, Lead, Disposition.NotAPatient, null, CancellationToken.None, seen: seen);

    public async Task<IReadOnlyList<SentMessage>> Sent() => await clinic.Get<SentLog>().After(0, CancellationToken.None);
}
