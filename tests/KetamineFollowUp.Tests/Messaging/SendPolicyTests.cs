using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Messaging;

/// <summary>Who may be sent what, when and how: a row a rule, the outcome as it is stored, <c>now</c>, or <c>later</c> with the time.</summary>
public class SendPolicyTests
{
    private const string Morning = "2026-03-02T10:00:00-05:00";
    private const string Night = "2026-03-02T23:00:00-05:00";
    private const string NextOpening = "later 2026-03-03T14:00:00Z";

    private static readonly SendWindow Window = new(new TimeOnly(9, 0), new TimeOnly(20, 0));

    private static readonly Patient Sam = new()
    {
        PatientId = PatientId.Parse("P-1"),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse("+15550100100"),
        Email = EmailAddress.Parse("sam@example.com"),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    };

    private static readonly Patient OptedOut = Sam with { OptedOut = true };
    private static readonly Patient NoSms = Sam with { Consents = Sam.Consents with { Sms = false } };
    private static readonly Patient NoEmail = Sam with { Consents = Sam.Consents with { Email = false } };
    private static readonly Patient BadNumber = Sam with { Undeliverable = [Channel.Sms] };
    private static readonly Patient Bounces = Sam with { Undeliverable = [Channel.Email] };
    private static readonly Patient Paused = Sam with { Status = PatientStatus.Paused };
    private static readonly Patient PausedUntilNoon = Paused with { PausedUntil = At("2026-03-02T12:00:00-05:00") };
    private static readonly Patient Discharged = Sam with { Status = PatientStatus.Discharged };

    private static readonly Patient Reported = Sam with { Death = new ReportedDeath(DateTimeOffset.UnixEpoch, IsConfirmed: false) };
    private static readonly Patient AskFirst = Sam with { ContactCaution = ContactCaution.AskFirst };

    private static SendRequest Text(MessageKind kind) => new(kind, Channel.Sms, IsOfProcess: true, AnyHour: false, NotAfter: null, IsSurveyClosed: false);

    private static SendRequest Email(MessageKind kind) => Text(kind) with { Channel = Channel.Email };

    public static TheoryData<string, SendRequest, Patient, string, string> Rules => new()
    {
        { "a survey goes out in the window", Text(MessageKind.Survey), Sam, Morning, "now" },
        { "a survey waits for the window", Text(MessageKind.Survey), Sam, Night, NextOpening },
        { "what goes at any hour does not wait", Text(MessageKind.Crisis) with { AnyHour = true }, Sam, Night, "now" },
        { "the last instant is not too late", Text(MessageKind.Reminder) with { NotAfter = At(Morning) }, Sam, Morning, "now" },
        { "a second later is stale", Text(MessageKind.Reminder) with { NotAfter = At(Morning).AddSeconds(-1) }, Sam, Morning, "stale" },
        { "what would be stale at the opening is not kept until then", Text(MessageKind.Reminder) with { NotAfter = At(Night).AddHours(1) }, Sam, Night, "stale" },
        { "a closed survey is not sent", Text(MessageKind.Survey) with { IsSurveyClosed = true }, Sam, Morning, "survey-closed" },

        { "no text after STOP", Text(MessageKind.Survey), OptedOut, Morning, "opted-out" },
        { "no crisis text after STOP either", Text(MessageKind.Crisis) with { AnyHour = true }, OptedOut, Morning, "opted-out" },
        { "STOP to texts leaves email alone", Email(MessageKind.Survey), OptedOut, Morning, "now" },
        { "no text without consent", Text(MessageKind.Survey), NoSms, Morning, "no-consent" },
        { "STOP is told before a missing consent", Text(MessageKind.Survey), NoSms with { OptedOut = true }, Morning, "opted-out" },
        { "no text to a number that does not work", Text(MessageKind.Survey), BadNumber, Morning, "undeliverable" },
        { "no email without consent", Email(MessageKind.Survey), NoEmail, Morning, "no-consent" },
        { "no email without an address", Email(MessageKind.Survey), Sam with { Email = null }, Morning, "no-address" },
        { "no email to a mailbox that bounces", Email(MessageKind.Survey), Bounces, Morning, "undeliverable" },
        { "a broken mailbox leaves texts alone", Text(MessageKind.Survey), Bounces, Morning, "now" },

        { "a pause holds back what the clinic starts", Text(MessageKind.Survey), Paused, Morning, "paused" },
        { "and a notice of a process", Text(MessageKind.Notice), Paused, Morning, "paused" },
        { "but not what staff wrote", Text(MessageKind.Notice) with { IsOfProcess = false }, Paused, Morning, "now" },
        { "nor a crisis text", Text(MessageKind.Crisis), Paused, Morning, "now" },
        { "nor a reply", Text(MessageKind.Reply), Discharged, Morning, "now" },
        { "the first text waits for the end of a pause", Text(MessageKind.Welcome), PausedUntilNoon, Morning, "later 2026-03-02T17:00:00Z" },
        { "and is not sent when no end is known", Text(MessageKind.Welcome), Paused, Morning, "paused" },
        { "an invitation does not wait for the end of a pause", Text(MessageKind.Invitation), PausedUntilNoon, Morning, "paused" },
        { "a pause that has ended holds nothing back", Text(MessageKind.Survey), PausedUntilNoon, "2026-03-02T12:00:00-05:00", "now" },
        { "a discharged patient is not asked", Text(MessageKind.Survey), Discharged, Morning, "discharged" },
        { "nor welcomed", Text(MessageKind.Welcome), Discharged, Morning, "discharged" },

        { "where it must be asked first nothing unprompted is sent", Text(MessageKind.Survey), AskFirst, Morning, "ask-first" },
        { "nor by email", Email(MessageKind.Reminder), AskFirst, Morning, "ask-first" },
        { "nor the first text", Text(MessageKind.Welcome), AskFirst, Morning, "ask-first" },
        { "nor what staff wrote", Text(MessageKind.Notice) with { IsOfProcess = false }, AskFirst, Morning, "ask-first" },
        { "nor a crisis text that answers nothing", Text(MessageKind.Crisis) with { AnyHour = true }, AskFirst, Morning, "ask-first" },
        { "but what answers the patient's own words", Text(MessageKind.Crisis) with { AnyHour = true, IsOfProcess = false }, AskFirst, Morning, "now" },
        { "of any kind", Text(MessageKind.Reply) with { AnyHour = true, IsOfProcess = false }, AskFirst, Night, "now" },
        { "while a death is reported nothing scheduled is sent", Text(MessageKind.Survey), Reported, Morning, "reported-death" },
        { "nor the first text", Text(MessageKind.Welcome), Reported, Morning, "reported-death" },
        { "but what answers words, and what staff write", Text(MessageKind.Notice) with { IsOfProcess = false }, Reported, Morning, "now" },
        { "once it is confirmed nothing is sent", Text(MessageKind.Reply) with { AnyHour = true, IsOfProcess = false }, Reported with { Death = new ReportedDeath(At(Morning), IsConfirmed: true) }, Morning, "reported-death" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_message_leaves_now_or_later_or_not_at_all(string rule, SendRequest message, Patient patient, string at, string outcome) =>
        Assert.Equal((rule, outcome), (rule, Decide(message, patient, emergency: false, at)));

    [Fact]
    public void A_patient_is_never_called_by_machine_whatever_they_agreed_to() =>
        Assert.All(Enum.GetValues<MessageKind>(), kind => Assert.Equal("no-consent", Decide(Text(kind) with { Channel = Channel.Voice, AnyHour = true }, Sam, emergency: false, Morning)));

    [Theory]
    [InlineData(MessageKind.Survey, "emergency-unresolved")]
    [InlineData(MessageKind.Reminder, "emergency-unresolved")]
    [InlineData(MessageKind.Invitation, "emergency-unresolved")]
    [InlineData(MessageKind.Welcome, "now")]
    [InlineData(MessageKind.Notice, "now")]
    [InlineData(MessageKind.Reply, "now")]
    [InlineData(MessageKind.Crisis, "now")]
    public void During_an_emergency_nothing_routine_is_asked(MessageKind kind, string outcome) =>
        Assert.Equal(outcome, Decide(Text(kind), Sam, emergency: true, Morning));

    [Fact]
    public void Every_reason_of_the_policy_has_a_row()
    {
        NotSentReason[] ofOthers =
            [NotSentReason.NoChannel, NotSentReason.AskedRecently, NotSentReason.NoPatient, NotSentReason.NotANumber, NotSentReason.NotOnTheRoster,
             NotSentReason.CallsAreOff, NotSentReason.AlertTaken, NotSentReason.ReviewChanged];
        var rows = Rules.Select(row => row.Data.Item5).Append("emergency-unresolved");
        Assert.Equal(Enum.GetValues<NotSentReason>().Except(ofOthers).Select(EnumNames.Name).Order(), rows.Where(o => o != "now" && !o.StartsWith("later ", StringComparison.Ordinal)).Distinct().Order());
    }

    [Theory]
    [InlineData(FollowUpChannel.SmsReply, true, true, false, Channel.Sms)]
    [InlineData(FollowUpChannel.SmsReply, false, true, false, Channel.Email)]
    [InlineData(FollowUpChannel.SmsLink, false, true, false, Channel.Email)]
    [InlineData(FollowUpChannel.SmsLink, false, false, false, Channel.Sms)]
    [InlineData(FollowUpChannel.SmsReply, true, true, true, Channel.Sms)]
    [InlineData(FollowUpChannel.EmailLink, true, true, false, Channel.Email)]
    [InlineData(FollowUpChannel.EmailLink, true, false, false, Channel.Sms)]
    [InlineData(FollowUpChannel.EmailLink, false, false, false, Channel.Email)]
    public void A_survey_takes_the_chosen_channel_or_the_one_that_works_but_none_in_place_of_an_opt_out(
        FollowUpChannel chosen, bool textsWork, bool emailsWork, bool optedOut, Channel taken)
    {
        Channel[] broken = [.. textsWork ? [] : (Channel[])[Channel.Sms], .. emailsWork ? [] : (Channel[])[Channel.Email]];
        Assert.Equal(taken, SendPolicy.SurveyChannel(Sam with { Channel = chosen, OptedOut = optedOut, Undeliverable = [.. broken] }));
    }

    [Theory]
    [InlineData(NotSentReason.Stale, "stale")]
    [InlineData(NotSentReason.Paused, "paused")]
    [InlineData(NotSentReason.Discharged, "discharged")]
    [InlineData(NotSentReason.OptedOut, "opted-out")]
    [InlineData(NotSentReason.NoConsent, "no-consent")]
    [InlineData(NotSentReason.NoAddress, "no-address")]
    [InlineData(NotSentReason.Undeliverable, "undeliverable")]
    [InlineData(NotSentReason.NoChannel, "no-channel")]
    [InlineData(NotSentReason.EmergencyUnresolved, "emergency-unresolved")]
    [InlineData(NotSentReason.AskedRecently, "asked-recently")]
    [InlineData(NotSentReason.SurveyClosed, "survey-closed")]
    [InlineData(NotSentReason.NoPatient, "no-patient")]
    [InlineData(NotSentReason.NotANumber, "not-a-number")]
    [InlineData(NotSentReason.NotOnTheRoster, "not-on-the-roster")]
    [InlineData(NotSentReason.CallsAreOff, "calls-are-off")]
    [InlineData(NotSentReason.AlertTaken, "alert-taken")]
    public void A_reason_keeps_the_name_that_records_know_it_by(NotSentReason reason, string stored)
    {
        Assert.Equal(stored, EnumNames.Name(reason));
        Assert.Equal(reason, Message("not-sent", stored).NotSentReason);
    }

    [Theory]
    [InlineData("failed", "opted-out")]
    [InlineData("unknown", "lease-ended")]
    [InlineData("not-sent", "a reason of another version")]
    [InlineData("sent", null)]
    public void What_a_provider_said_is_no_reason_of_the_policy(string state, string? stored) =>
        Assert.Null(Message(state, stored).NotSentReason);

    [Theory]
    [InlineData(NotSentReason.Paused, true)]
    [InlineData(NotSentReason.Discharged, true)]
    [InlineData(NotSentReason.Stale, false)]
    [InlineData(NotSentReason.OptedOut, false)]
    public void A_first_text_that_a_pause_or_a_discharge_kept_back_is_made_up_for(NotSentReason reason, bool madeUpFor) =>
        Assert.Equal(madeUpFor, SendPolicy.EndsWithFollowing(reason));

    private static string Decide(SendRequest message, Patient patient, bool emergency, string at) => SendPolicy.Decide(message, patient, emergency, Window, At(at)).Match(
        () => "now", later => $"later {later.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}", EnumNames.Name);

    private static OutgoingMessage Message(string state, string? reason) => RecordJson.Read<OutgoingMessage>(
        $$"""
        {"messageId":"P-1~m1","createdAt":"2026-03-02T15:00:00Z","audience":"patient","channel":"sms","kind":"welcome","body":"Hello","guarantee":"at-most-once","state":"{{state}}","reason":{{(reason is null ? "null" : $"\"{reason}\"")}}}
        """);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
