using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Tests.Golden;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Records;

/// <summary>What the version before had planned and begun goes on in this one.</summary>
public class RecordBeforeRunsOnTests
{
    private const string File = "tests/KetamineFollowUp.Tests/Records/record-before-next-days.txt";
    private const string Sol = "+15550101013";
    private const string Sam = "+15550101001";

    /// <summary>Everything that patients get until Monday noon when they do not answer and staff resolve what pages.</summary>
    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task Episodes_send_their_next_check_ins_and_the_outbox_what_was_left_in_it(string store)
    {
        await using var record = await OpenedRecord.On(store);
        await record.GoOnUntil("2026-03-16 12:30");
        var lines = (await record.Sent()).Where(message => message.Audience == Audience.Patient).Select(Line);
        GoldenFile.Check(File, string.Join('\n', lines) + "\n");
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task A_message_that_was_being_sent_when_the_process_died_is_not_sent_again_and_its_outcome_is_unknown(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var claimed = RecordBefore.Documents.Single(document => document.Type == "message" && document.Body.Contains("\"state\":\"sending\"", StringComparison.Ordinal)).Key;
        await record.AdvanceTo("2026-03-12 12:33");
        var message = await record.Document(claimed.Id);
        Assert.Equal(("unknown", "lease-ended"), (message["state"]!.ToString(), message["reason"]!.ToString()));
        Assert.Empty(await record.TextsTo("+15550101017"));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task Signals_that_nobody_had_read_are_read(string store)
    {
        await using var record = await OpenedRecord.On(store);
        await record.Clinic.Settle();
        foreach (var unread in RecordBefore.Documents.Where(document => document.Type.StartsWith(DocumentTypes.SignalPrefix, StringComparison.Ordinal)))
        {
            var read = await record.Clinic.Record.Read(unread.Key, TestContext.Current.CancellationToken);
            Assert.Equal((DocumentTypes.ReadSignal, null), (read!.Document.Type, read.Document.DueAt));
        }

        var pages = (await record.Document("p-lucia~a-00000014"))["pages"]!.AsArray();
        Assert.Equal(["delivered", "delivered"], pages.Take(2).Select(page => page!["outcome"]!.ToString()));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task STOP_and_START_work_for_who_had_opted_out_and_who_had_not(string store)
    {
        await using var record = await OpenedRecord.On(store);
        Assert.Empty(await record.Texts(Sam, "STOP"));
        Assert.Equal("stopped", (await record.Document("p-sam~e-s1~day-7"))["state"]!.ToString());
        Assert.StartsWith("Riverside Clinic: qué bueno tenerle de vuelta.", Assert.Single(await record.Texts(Sol, "START")), StringComparison.Ordinal);
        await record.GoOnUntil("2026-03-15 13:00");
        Assert.Empty(await record.TextsTo(Sam));
        Assert.Contains(await record.TextsTo(Sol), text => text.StartsWith("Riverside Clinic: Una breve pregunta sobre hoy.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task A_pause_ends_on_its_day_and_a_discharged_patient_can_be_followed_again(string store)
    {
        await using var record = await OpenedRecord.On(store);
        await record.Calls.Do("PATCH", "/api/patients/p-dan", """{"status":"active"}""");
        Assert.Equal("running", (await record.Document("p-dan~e-d1"))["state"]!.ToString());
        await record.GoOnUntil("2026-03-19 20:00");
        Assert.Empty(await record.TextsTo("+15550101011"));
        await record.GoOnUntil("2026-03-23 13:00");
        Assert.NotEmpty(await record.TextsTo("+15550101011"));
        Assert.Equal("active", (await record.Calls.Get("/api/patients/p-pat")).Say("status"));
    }

    private static string Line(SentMessage message) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ClinicTime.Local(message.At, Scene.Zone):yyyy-MM-dd HH:mm:ss} {EnumNames.Name(message.Kind)} to {message.To}: {message.Body.TrimEnd('\n').Replace("\n", " ↵ ", StringComparison.Ordinal)}");
}
