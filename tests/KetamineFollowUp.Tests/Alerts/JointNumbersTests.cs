using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Pagers;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>One alert of many unknown numbers: what joins it, what its pages say, and what is left of it.</summary>
public class JointNumbersTests
{
    private const string Link = "https://followup.harbor.example/clinic/a/P-1~a1-xyz";
    private static readonly Finding Urgent = SampleAlerts.Ideation("passive");
    private static readonly Finding Emergency = SampleAlerts.Emergency();

    [Fact]
    public void A_number_that_writes_again_is_one_number_with_its_worst_words_and_a_new_position()
    {
        var numbers = Of(Urgent, Urgent);
        numbers = numbers.Note("n1", "+12025550001", Emergency, isFirst: false, SampleAlerts.Noon.AddMinutes(1));
        numbers = numbers.Note("n1", "+12025550001", Urgent, isFirst: false, SampleAlerts.Noon.AddMinutes(2));
        Assert.Equal((2, 4, SampleAlerts.Noon, Emergency, 3), (numbers.Count, numbers.Position, numbers.Listed[0].At, numbers.Listed[0].Worst, numbers.Listed[0].EmergencyPosition));
    }

    [Fact]
    public void What_is_beyond_the_list_is_counted_once_and_emergency_words_take_the_place_of_others()
    {
        var numbers = Of([.. Enumerable.Repeat(Urgent, JointNumbers.MaxListed)]);
        numbers = numbers.Note("late", "+12025559999", Urgent, isFirst: true, SampleAlerts.Noon);
        numbers = numbers.Note("late", "+12025559999", Urgent, isFirst: false, SampleAlerts.Noon);
        Assert.Equal((JointNumbers.MaxListed, 1, false), (numbers.Listed.Length, numbers.Unlisted, numbers.Lists("late")));
        numbers = numbers.Note("worse", "+12025559998", Emergency, isFirst: true, SampleAlerts.Noon);
        Assert.Equal((JointNumbers.MaxListed, 2, true, false), (numbers.Listed.Length, numbers.Unlisted, numbers.Lists("worse"), numbers.Lists($"n{JointNumbers.MaxListed}")));
        var (read, unread) = numbers.Part(JointNumbers.MaxListed);
        Assert.Equal((JointNumbers.MaxListed - 1, 3), (read.Count, unread!.Count));
    }

    [Theory]
    [InlineData(0, 0, 3)]
    [InlineData(2, 2, 1)]
    [InlineData(3, 3, 0)]
    public void What_was_not_seen_is_left(int seen, int read, int left)
    {
        var (closed, unread) = Of(Urgent, Emergency, Urgent).Part(seen);
        Assert.Equal((read, left), (closed.Count, unread?.Count ?? 0));
    }

    [Fact]
    public void Without_a_word_of_the_reader_what_had_come_when_it_was_taken_is_closed_and_all_of_it_when_nobody_took_it()
    {
        var alert = Alert(Of(Urgent, Urgent));
        var taken = Assert.IsType<AcknowledgeOutcome.Done>(Escalation.Acknowledge(alert, SampleAlerts.Ann, SampleAlerts.Noon)).Alert;
        var joined = Escalation.JoinNumber(taken, "n3", "+12025550003", isFirst: true, [Urgent], SampleAlerts.Noon.AddMinutes(1));
        Assert.Equal((AlertState.Open, 1), (joined.State, Left(joined, null)!.Count));
        Assert.Null(Left(joined, 3));
        Assert.Equal(2, Left(joined, 1)!.Count);
        Assert.Null(Left(alert, null));
        Assert.Null(Left(joined, 0, Disposition.NotReached));
    }

    [Fact]
    public void The_same_cause_stands_once_however_many_numbers_have_it()
    {
        var alert = Escalation.Raise(AlertId.Parse(".numbers~a-1"), null, "7F3K", [], SampleAlerts.Noon);
        for (var number = 1; number <= 300; number++)
        {
            alert = Escalation.JoinNumber(alert, $"n{number}", $"+1202555{number:D4}", isFirst: true, [Urgent, Emergency], SampleAlerts.Noon);
        }

        Assert.Equal((2, Severity.Emergency, SampleAlerts.Noon), (alert.Causes.Length, alert.Severity, alert.EmergencySince));
    }

    [Fact]
    public void A_page_says_how_many_and_names_those_with_new_emergency_words_each_once()
    {
        var alert = Alert(Of(Urgent, Emergency, Emergency));
        var (state, text) = Page(alert, "Harbor Clinic");
        Assert.Equal("Harbor Clini: EMERGENCY, 3 unknown numbers, new 0002 0003. Reply ACK 7F3K to take it. {link}", text);
        state = Escalation.JoinNumber(state, "n4", "+12025550004", isFirst: true, [Emergency], SampleAlerts.Noon.AddMinutes(1));
        Assert.EndsWith(": EMERGENCY, 4 unknown numbers, new 0004. Reply ACK 7F3K to take it. {link}", Page(state, "Harbor Clinic", 5).Text);
    }

    [Theory]
    [InlineData("The Very Long Name of a Ketamine Clinic on the Harbor")]
    [InlineData("Clínica “Harbor”")]
    public void However_many_numbers_there_are_a_page_is_one_segment_and_the_next_ones_name_the_rest(string clinicName)
    {
        var state = Alert(Of([.. Enumerable.Repeat(Emergency, 120)])) with { Code = "7F3KQT" };
        var named = new List<string>();
        for (var minute = 0; minute < 400 && named.Count < 120; minute += 5)
        {
            (state, var text) = Page(state, clinicName, minute);
            Assert.Equal(1, Segments.Count(text.Replace("{link}", Link)));
            named.AddRange(state.Numbers!.Named);
        }

        Assert.Equal(Enumerable.Range(1, 120).Select(number => $"{number:D4}"), named);
    }

    [Fact]
    public void An_email_and_a_call_name_no_number()
    {
        var alert = Alert(Of(Urgent, Emergency));
        var steps = Escalation.Decide(alert, [], SampleAlerts.Facts with { Patient = null, CallsAreOn = true }, SampleAlerts.Noon).Steps.OfType<Step.NotifyStaff>().ToList();
        Assert.Equal(
            "This is Harbor Clinic. Emergency alert, 2 unknown numbers. Press 1 to take it. Press 2 to hear this again.", steps.First(step => step.Channel == Channel.Voice).Body);
        Assert.DoesNotContain("0002", steps.First(step => step.Channel == Channel.Email).Body);
    }

    [Fact]
    public void Nobody_of_them_is_told_that_nobody_was_reached()
    {
        var state = Escalation.Decide(Alert(Of(Emergency)), [], SampleAlerts.Facts with { Patient = null }, SampleAlerts.Noon).State;
        Assert.Empty(Escalation.Decide(state, [], SampleAlerts.Facts with { Patient = null }, SampleAlerts.Noon.AddMinutes(16)).Steps.OfType<Step.TextPatient>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_page_that_stands_for_several_names_them_too_in_one_segment(bool isUnknown)
    {
        var page = new JointPage(999, Severity.Emergency, "7F3KQT", isUnknown, []) { Named = ["0177", "0178", "0179"] };
        var text = JointTexts.Text(page, "The Very Long Name of a Clinic");
        Assert.Contains(", new 0177 +2.", text);
        Assert.Equal(1, Segments.Count(text.Replace("{link}", Link)));
    }

    [Fact]
    public void The_shared_alert_with_its_history_is_read_back_whole()
    {
        var alert = Alert(Of(Urgent, Emergency));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(alert, SampleAlerts.Json), System.Text.Json.JsonSerializer.Serialize(SampleAlerts.Stored(alert), SampleAlerts.Json));
    }

    private static JointNumbers? Left(Alert alert, int? seen, Disposition disposition = Disposition.NotAPatient) =>
        Escalation.PartUnread(alert, Assert.IsType<ResolveOutcome.Done>(Escalation.Resolve(alert, SampleAlerts.Ann, disposition, null, SampleAlerts.Noon.AddMinutes(2))).Alert, seen).Unread;

    private static JointNumbers Of(params Finding[] findings)
    {
        var numbers = new JointNumbers();
        for (var number = 1; number <= findings.Length; number++)
        {
            numbers = numbers.Note($"n{number}", $"+1202555{number:D4}", findings[number - 1], isFirst: true, SampleAlerts.Noon);
        }

        return numbers;
    }

    private static Alert Alert(JointNumbers numbers) =>
        Escalation.Raise(AlertId.Parse(".numbers~a-1"), null, "7F3K", Escalation.FindingsOf(numbers), SampleAlerts.Noon) with { Numbers = numbers };

    private static (Alert State, string Text) Page(Alert alert, string clinicName, int minute = 0)
    {
        var facts = SampleAlerts.Facts with { Patient = null, ClinicName = clinicName };
        var plan = Escalation.Decide(alert, [], facts, SampleAlerts.Noon.AddMinutes(minute));
        return (plan.State, plan.Steps.OfType<Step.NotifyStaff>().First(step => step.Channel == Channel.Sms).Body);
    }
}
