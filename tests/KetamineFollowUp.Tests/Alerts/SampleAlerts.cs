using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>A clinic in New York with Ann and Ben on rotation, Cem as backup, and Dee (after Cem) as catch-all.</summary>
internal static class SampleAlerts
{
    /// <summary>A Wednesday, 11:00 in New York; Ann is on call.</summary>
    public static readonly DateTimeOffset Noon = Utc("2026-03-11T15:00:00Z");

    public static readonly IanaZone NewYork = IanaZone.Parse("America/New_York");

    public static readonly EscalationPolicy Policy = new(
        new Ladder(TimeSpan.FromMinutes(5), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(10)),
        new Ladder(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(4), TimeSpan.FromMinutes(60)),
        new Ladder(TimeSpan.FromMinutes(30), null, TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromMinutes(60)),
        new DaytimeHours(new TimeOnly(8, 0), new TimeOnly(20, 0)),
        TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15), new TimeOnly(9, 0));

    public static readonly StaffId Ann = StaffId.Parse("ann");
    public static readonly StaffId Ben = StaffId.Parse("ben");
    public static readonly StaffId Cem = StaffId.Parse("cem");
    public static readonly StaffId Dee = StaffId.Parse("dee");

    public static readonly OnCallRoster Roster = new()
    {
        TimeZone = IanaZone.Parse("America/New_York"),
        Members = [Member(Ann, 1), Member(Ben, 2), Member(Cem, 3), Member(Dee, 4)],
        Rotation = new Rotation([Ann, Ben], new Handover(DayOfWeek.Monday, new TimeOnly(8, 0)), new DateOnly(2026, 3, 9)),
        Backup = [Cem],
        CatchAll = [Cem, Dee],
    };

    public static readonly Patient Patient = new()
    {
        PatientId = PatientId.Parse("P-1"),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse("+15550100100"),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: false, SmsReply: true),
    };

    public static readonly AlertFacts Facts = new(Policy, Roster, NewYork, "Harbor Clinic", Patient);

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static StaffMember Member(StaffId id, int number) =>
        new(id, id.Value, PhoneNumber.Parse($"+1202555010{number}"), EmailAddress.Parse($"{id}@clinic.example"));

    public static T Stored<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Json), Json)!;

    public static Finding Emergency(string reason = "plan and means") => new(FindingKind.CrisisLanguage, Severity.Emergency, reason);

    public static Finding Ideation(string reason = "safety item 2") => new(FindingKind.Ideation, Severity.Urgent, reason);

    public static Finding KnownIdeation(string reason = "safety item 1, known") => new(FindingKind.Ideation, Severity.Urgent, reason) { Stated = Paging.Daytime };

    public static Finding Activation(string reason = "ASRM 9") => new(FindingKind.Activation, Severity.Urgent, reason);

    public static Finding Routine(string reason = "PHQ-9 up 5 to 12") => new(FindingKind.Worsening, Severity.Routine, reason);
}
