using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>Two machines do not answer each other forever, whoever's number it is.</summary>
public class LoopGuardScenarios
{
    private const string Driving = "I'm driving with Focus turned on. I'll see your message when I get where I'm going.";
    private const string Away = "I am away from my phone. If this is an emergency, please call 911.";
    private const string Stranger = "+12025559999";

    [Theory]
    [InlineData(Driving, Scene.Phone)]
    [InlineData(Away, Scene.Phone)]
    [InlineData("Respuesta automática: estoy manejando", Scene.Phone)]
    [InlineData(Driving, Stranger)]
    [InlineData(Away, Stranger)]
    public async Task Forty_automatic_replies_are_one_entry_with_a_count_and_page_nobody(string words, string from)
    {
        await using var scene = await Scene.OpenSurvey();
        for (var i = 0; i < 40; i++)
        {
            Assert.Empty(await scene.Texts(words, from));
        }

        Assert.Empty(await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None));
        Assert.Equal(40, Assert.Single(await Unread(scene)).Count);
        Assert.Equal(0, (await scene.Document<Domain.Surveys.Survey>("P1~e-s1~day-5")).Failures);
    }

    [Fact]
    public async Task The_same_words_within_ten_minutes_are_answered_once()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        Assert.Single(await scene.Texts("see you on Friday"));
        await scene.Advance(TimeSpan.FromMinutes(9));
        Assert.Empty(await scene.Texts("See you on  Friday!"));
        await scene.Advance(TimeSpan.FromMinutes(11));
        Assert.Single(await scene.Texts("see you on Friday"));
        Assert.Equal(3, Assert.Single(await Unread(scene)).Count);
    }

    [Theory]
    [InlineData(Scene.Phone, 6)]
    [InlineData(Stranger, 3)]
    public async Task At_most_six_replies_leave_in_ten_minutes_and_three_a_day_to_a_stranger(string from, int replies)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        var answered = 0;
        for (var i = 0; i < 20; i++)
        {
            answered += (await scene.Texts($"message number {i} about nothing", from)).Length;
        }

        Assert.Equal(replies, answered);
        Assert.Equal(20, (await Unread(scene)).Length);
    }

    [Fact]
    public async Task At_most_thirty_replies_leave_in_a_day()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        var answered = 0;
        for (var i = 0; i < 60; i++)
        {
            answered += (await scene.Texts($"message number {i} about nothing")).Length;
            await scene.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Equal(30, answered);
        scene.ClaimAll();
    }

    [Fact]
    public async Task Answers_and_words_of_crisis_are_never_held_back()
    {
        await using var scene = await Scene.OpenSurvey();
        for (var i = 0; i < 20; i++)
        {
            await scene.Texts($"message number {i} about nothing");
        }

        Assert.Contains("better off dead", Assert.Single(await scene.Texts("5")));
        Assert.Contains("988", (await scene.Texts("I want to kill myself"))[0]);
        scene.ClaimAll();
    }

    [Fact]
    public async Task An_entry_that_was_handled_counts_no_more()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("see you");
        var first = Assert.Single(await Unread(scene));
        await scene.Clinic.Get<Clinic.Worklist.WorklistActions>().Handle(first.EntryId, StaffId.Parse("medical-lead"), null, CancellationToken.None);
        await scene.Texts("see you");
        Assert.Equal([1, 1], (await Unread(scene)).Select(entry => entry.Count));
    }

    private static async Task<WaitingEntry[]> Unread(Scene scene)
    {
        var store = scene.Clinic.Get<IRecordStore>();
        var all = new List<WaitingEntry>();
        foreach (var partition in new[] { scene.Patient.Value, Clinic.Inbound.UnknownSenderTextHandler.PartitionOf(Stranger) })
        {
            all.AddRange((await store.All<WaitingEntry>(partition, DocumentTypes.Unread, CancellationToken.None)).Select(entry => entry.Value));
        }

        return [.. all];
    }
}
