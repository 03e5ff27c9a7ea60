using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Records;

/// <summary>Surveys that the version before opened take their next answers, by text and by page.</summary>
public partial class RecordBeforeSurveysTests
{
    private const string Sam = "+15550101001";
    private const string Lucia = "+15550101002";
    private const string Kim = "+15550101003";
    private const string Ben = "+15550100012";

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task A_survey_in_the_middle_of_a_question_takes_its_answer_and_goes_on_to_its_end(string store)
    {
        await using var record = await OpenedRecord.On(store);
        Assert.StartsWith("Feeling bad about yourself", Assert.Single(await record.Texts(Sam, "2")), StringComparison.Ordinal);
        foreach (var answer in "1 1 1".Split(' '))
        {
            await record.Texts(Sam, answer);
        }

        Assert.StartsWith("If you checked off any problems", Assert.Single(await record.Texts(Sam, "0")), StringComparison.Ordinal);
        foreach (var answer in "1 1 7 3 1 1 1 1".Split(' '))
        {
            Assert.DoesNotContain("Sorry", Assert.Single(await record.Texts(Sam, answer)), StringComparison.Ordinal);
        }

        Assert.StartsWith("Thank you, that is all for now.", Assert.Single(await record.Texts(Sam, "sertraline 50 mg")), StringComparison.Ordinal);
        Assert.Equal("completed", (await record.Document("p-sam~e-s1~day-7"))["state"]!.ToString());
        var score = await record.Document("score~p-sam~e-s1~day-7~phq-9", "p-sam");
        Assert.Equal((11, "negative"), ((int)score["total"]!, score["safety"]!.ToString()));
        var patient = await record.Document("patient", "p-sam");
        Assert.Equal((18, 11), ((int)patient["readings"]!["phq-9"]!["baseline"]!["total"]!, (int)patient["readings"]!["phq-9"]!["last"]!["total"]!));
        Assert.Equal("sertraline 50 mg", patient["medicationChanges"]!.AsArray().Single()!["what"]!.ToString());
        var episode = await record.Document("p-sam~e-s1");
        Assert.Equal("answered", episode["checkIns"]!.AsArray().Single(checkIn => checkIn!["id"]!.ToString() == "day-7")!["state"]!["is"]!.ToString());
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task A_safety_screener_in_the_middle_goes_on_and_its_high_answer_makes_the_open_alert_an_emergency(string store)
    {
        await using var record = await OpenedRecord.On(store);
        Assert.StartsWith("¿Ha estado pensando en como podria hacerlo?", Assert.Single(await record.Texts(Lucia, "si")), StringComparison.Ordinal);
        Assert.StartsWith("¿Ha tenido estos pensamientos y alguna intencion", Assert.Single(await record.Texts(Lucia, "1")), StringComparison.Ordinal);
        var crisis = await record.Texts(Lucia, "1");
        Assert.StartsWith("Gracias por decirnos. En peligro? Llame al 911.", crisis[0], StringComparison.Ordinal);
        Assert.StartsWith("¿Ha comenzado a elaborar", crisis[1], StringComparison.Ordinal);
        Assert.StartsWith("Riverside Clinic: EMERGENCY patient alert. Reply ACK K6MP to take it.", Assert.Single(await record.TextsTo(Ben)), StringComparison.Ordinal);
        await record.Texts(Lucia, "0");
        await record.Clinic.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("Donde esta ahora mismo?", Assert.Single(await record.Texts(Lucia, "0")));
        var alert = await record.Alert("p-lucia~a-00000014");
        Assert.Equal(("emergency", "open"), (alert["severity"]!.ToString(), alert["state"]!.ToString()));
        Assert.StartsWith("C-SSRS high risk.", alert["reasons"]![0]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("completed", (await record.Document("p-lucia~e-c1~day-2"))["state"]!.ToString());
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task A_link_that_was_sent_before_opens_the_page_at_the_next_question_and_takes_the_rest(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var sent = (await record.Clinic.Get<SentLog>().After(0, TestContext.Current.CancellationToken)).Last(message => message.To == Kim && message.Body.Contains("/s/", StringComparison.Ordinal));
        var path = new Uri(Link().Match(sent.Body).Value).AbsolutePath;
        foreach (var (field, answer) in new[] { ("after-session.self-harm", "0"), ("pulse.1", "7"), ("safety.1", "0") })
        {
            var page = await record.Calls.Browser.Get(path);
            Assert.Equal([field], Markup.Of(page).FieldNames().Where(name => name.Contains('.', StringComparison.Ordinal)));
            Assert.Equal(303, (await record.Calls.Browser.Fill(path, page, (field, answer))).Status);
        }

        var survey = await record.Document("p-kim~e-k1~day-1");
        Assert.Equal(("completed", 5), (survey["state"]!.ToString(), survey["answers"]!.AsArray().Count));
        Assert.Equal(410, (await record.Calls.Browser.Get(path)).Status);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task A_text_that_was_taken_before_gets_the_same_answer_and_changes_nothing(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var texts = RecordBefore.Documents.Where(document => document.Type == "message-in" && document.Key.Partition == "p-sam");
        var taken = texts.Select(document => JsonNode.Parse(document.Body)!).MaxBy(text => text["replies"]![0]!["messageId"]!.ToString())!;
        var answers = await record.Clinic.Receive(new(taken["messageSid"]!.ToString(), Sam, taken["body"]!.ToString(), null, HasMedia: false));
        Assert.Equal("Poor appetite or overeating", Assert.Single(answers).Body.Split('\n')[0]);
        Assert.Equal(4, (await record.Document("p-sam~e-s1~day-7"))["answers"]!.AsArray().Count);
        Assert.Empty(await record.TextsTo(Sam));
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Link();
}
