using System.Collections.Immutable;
using System.Xml.Linq;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>What a patient and a stranger hear after words of danger, through the provider's webhook.</summary>
public sealed class PatientHearsTests
{
    private const string Passive = "I want to die";
    private const string Plan = "I will kill myself tonight";
    private const string Stranger = "+12025550177";
    private const string First = "Thank you for telling us. In danger? Call 911. Call or text 988 any time. We have alerted our on-call team. If you need help now, do not wait for us.";
    private static int _sid;

    [Fact]
    public async Task Repeats_are_brief_within_the_hour_three_at_most_then_take_other_words_and_all_of_them_stand_on_the_alert()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(First, (await Says(host, Passive))[0]);
        await host.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("In danger? Call 911. Call or text 988 now. We are trying to reach our on-call team.", (await Says(host, Passive))[0]);
        await host.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("In danger? Call 911. Call or text 988 now. We have alerted our on-call team.", (await Says(host, Plan))[0]);
        await host.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("In danger? Call 911. Call or text 988 now. We are trying to reach our on-call team.", (await Says(host, Passive))[0]);
        await host.Advance(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("911", Assert.Single(await Says(host, Passive)), StringComparison.Ordinal);
        Assert.Equal(5, (await CausesOf(host)).Length);
        Assert.Equal([4, 1], (await host.Get("/api/worklist")).List("unread").Select(entry => (int)entry!["count"]!));
        await host.Advance(TimeSpan.FromMinutes(56));
        Assert.Equal(
            "Thank you for letting us know. If in danger, call 911. You can call or text 988 day or night. We are trying to reach our on-call team. Do not wait for us.",
            (await Says(host, Passive))[0]);
    }

    [Fact]
    public async Task Nobody_on_the_roster_is_promised_to_nobody()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Get<RosterStore>().Store(new OnCallRoster { TimeZone = IanaZone.Parse("America/New_York") }, CancellationToken.None);
        Assert.Equal("Thank you for telling us. In danger? Call 911. Call or text 988 any time. If you need help now, do not wait for us.", (await Says(host, Passive))[0]);
        Assert.Equal("If this is happening now, call 911 now.", (await Says(host, "my chest hurts and I can't breathe"))[0][26..65]);
    }

    [Fact]
    public async Task New_words_page_whoever_has_taken_the_alert_and_say_so()
    {
        await using var host = await ApiHost.WithPatient();
        await Says(host, Passive);
        var alert = (await host.Get("/api/alerts")).Say("alerts[0].alertId");
        Assert.Equal(200, (await host.Post($"/api/alerts/{alert}/acknowledge", """{"by":"medical-lead"}""")).Status);
        await host.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("In danger? Call 911. Call or text 988 now. We have alerted our on-call team.", (await Says(host, Passive))[0]);
    }

    [Theory]
    [InlineData("I want to kill myself", First, "If you are our patient, send your name and where you are.")]
    [InlineData("quiero matarme", "Gracias por decirnos. En peligro? Llame al 911. Llame al 988 y marque 2, o envie AYUDA al 988. Avisamos al equipo de guardia. No espere nuestra respuesta.", "Si es paciente nuestro, envie su nombre y donde esta.")]
    [InlineData("my chest hurts and I can't breathe", "Thank you for telling us. If this is happening now, call 911 now. Do not wait for us. We have alerted our on-call team.", "If you are our patient, send your name and where you are.")]
    [InlineData("he hits me", "Thanks, we got your message. Emergency: 911.", null)]
    public async Task A_stranger_is_asked_who_and_where_they_are_once_within_the_hour(string words, string text, string? who)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(who is null ? [text] : [text, who], await Says(host, words, Stranger));
        Assert.Single(await Says(host, words, Stranger));
        Assert.Equal(First, (await Says(host, Passive))[0]);
    }

    [Theory]
    [InlineData("he hits me")]
    [InlineData("my husband beats me every night")]
    public async Task Violence_is_answered_with_911_alone(string words)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(["Thanks, we got your message. Emergency: 911."], await Says(host, words));
        Assert.Equal("urgent", (await host.Get("/api/alerts")).Say("alerts[0].severity"));
    }

    [Theory]
    [InlineData(Language.En, "Veterans: press 1, or text 838255")]
    [InlineData(Language.Es, "Veteranos: marque 1, o envie un texto al 838255")]
    public async Task A_veteran_hears_of_the_veterans_line_in_a_text_of_its_own(Language language, string line)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00", patient => patient with { Veteran = true, Language = language });
        Assert.Equal(line, (await scene.Texts(Passive))[1]);
        Assert.DoesNotContain(line, await scene.Texts(Passive));
        Assert.Equal((1, 1), ((await scene.Record()).CrisisTexts[CrisisText.Suicide].Full, (await scene.Record()).CrisisTexts[CrisisText.Suicide].Brief));
        scene.ClaimAll();
    }

    [Theory]
    [InlineData("fine, thanks")]
    [InlineData("HELP")]
    [InlineData("please stop texting me")]
    [InlineData("I want to die")]
    [InlineData("he hits me")]
    [InlineData("2")]
    public async Task Of_whom_it_must_be_asked_first_hears_the_neutral_words_and_nothing_else(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Clinic.Get<PatientTransactions>().Change(
            scene.Patient.Value,
            transaction =>
            {
                transaction.Record = transaction.Record with { Patient = transaction.Patient with { ContactCaution = ContactCaution.AskFirst } };
                return Task.FromResult(true);
            },
            CancellationToken.None);
        Assert.Equal(["Thanks, we got your message. Emergency: 911."], await scene.Texts(words));
        await scene.ConfirmDelivery(Scene.Phone);
        var written = await scene.Clinic.Get<TextPatient>().Send(scene.Patient, "Please call us.", StaffId.Parse("medical-lead"), CancellationToken.None);
        Assert.IsType<StaffMessageOutcome.Denied>(written);
        scene.ClaimAll();
        await scene.Advance(TimeSpan.FromDays(1));
        scene.NothingElseWasSentTo(Scene.Phone);
        scene.ClaimAll();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Alerted_is_said_exactly_when_a_page_was_queued_with_the_words(int seed)
    {
        var random = new Random(seed);
        string[] words = [Passive, Plan, "quiero morir", "my chest hurts and I can't breathe", "fine, thanks", "1", "0"];
        await using var scene = await Scene.WithPatient("2026-03-02 10:00", patient => patient with { Language = seed == 1 ? Language.En : Language.Es });
        var alerted = 0;
        for (var step = 0; step < 60; step++)
        {
            await scene.Advance(TimeSpan.FromSeconds(random.Next(60, 12_000)));
            if (random.Next(3) == 0 && await scene.OpenAlert() is { } alert)
            {
                _ = random.Next(2) == 0
                    ? await scene.Acknowledge(alert.AlertId, "medical-lead")
                    : await scene.Resolve(alert.AlertId, "medical-lead", Disposition.ReachedSafe);
            }

            scene.ClaimAll();
            var said = string.Join(' ', await scene.Texts(words[random.Next(words.Length)]));
            var paged = (await Messages(scene)).Any(message => message.Kind == MessageKind.Page && message.CreatedAt == scene.Clinic.Now);
            var isCrisis = said.Contains("911", StringComparison.Ordinal) && !said.Contains("Emergency?", StringComparison.Ordinal) && !said.Contains("Emergencia?", StringComparison.Ordinal);
            var says = said.Contains("alerted", StringComparison.Ordinal) || said.Contains("Avisamos", StringComparison.Ordinal);
            scene.ClaimAll();
            Assert.True(!says || paged, $"step {step}: {said}");
            Assert.True(!(isCrisis && paged) || says, $"step {step} paged: {said}");
            alerted += says ? 1 : 0;
        }

        Assert.InRange(alerted, 5, 55);
        scene.ClaimAll();
    }

    private static async Task<ImmutableArray<Cause>> CausesOf(ApiHost host)
    {
        var alert = (await host.Get<PatientTransactions>().Read("P1", CancellationToken.None))!.OpenAlert!.AlertId;
        var stored = await host.Get<IRecordStore>().Read(new DocumentKey(Container.Care, "P1", alert.Value), CancellationToken.None);
        return RecordJson.Read<Alert>(stored!.Document.Body).Causes;
    }

    private static async Task<IEnumerable<OutgoingMessage>> Messages(Scene scene) =>
        (await scene.Clinic.Record.Query(Container.Care, scene.Patient.Value, DocumentTypes.Message, null, 5000, CancellationToken.None))
        .Select(stored => RecordJson.Read<OutgoingMessage>(stored.Document.Body));

    private static async Task<string[]> Says(ApiHost host, string words, string from = Sample.Phone)
    {
        var answer = await host.Text($"SM{Interlocked.Increment(ref _sid):D32}", from, words);
        return [.. XDocument.Parse(answer.Text).Root!.Elements("Message").Select(message => message.Value)];
    }
}
