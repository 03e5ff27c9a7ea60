using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Tests.Golden;

namespace KetamineFollowUp.Tests.Records;

/// <summary>
/// What the interface shows of the record of the version before, as that version showed it: an item a line. Properties may have been
/// added since; none may be lost or say something else.
/// </summary>
public class RecordBeforeListsTests
{
    private const string File = "tests/KetamineFollowUp.Tests/Records/record-before-lists.txt";

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task The_worklist_the_lists_and_every_timeline_show_what_they_showed(string store)
    {
        await using var record = await OpenedRecord.On(store);
        var shown = new List<string>();
        foreach (var path in Paths())
        {
            // Looking does not go on: what is due stays due.
            var page = await record.Calls.Browser.Send("GET", path, body: null);
            Assert.Equal(200, page.Status);
            shown.AddRange(Items(JsonNode.Parse(page.Body)!.AsObject()).Select(item => $"{path} {item}"));
        }

        GoldenFile.Check(File, string.Join('\n', shown) + "\n", Compare);
    }

    private static IEnumerable<string> Paths() =>
    [
        "/api/worklist?limit=1000", "/api/alerts?state=all&limit=1000", "/api/boosters?state=all&limit=1000", "/api/roster",
        .. RecordBefore.Patients.SelectMany(patient => new[] { $"/api/patients/{patient}", $"/api/patients/{patient}/timeline?limit=5000" }),
    ];

    // A list's items one by one; what is no list as a whole.
    private static IEnumerable<string> Items(JsonObject answer) => answer["patientId"] is null && answer["members"] is null
        ? answer.Where(property => property.Value is JsonArray).SelectMany(property => property.Value!.AsArray().Select(item => $"{property.Key} {Text(item)}"))
        : [$"all {Text(answer)}"];

    private static string Text(JsonNode? node) => RecordJson.Write(node);

    private static void Compare(string before, string after)
    {
        var (one, other) = (Split(before), Split(after));
        Assert.Equal(one.Select(item => item.Where), other.Select(item => item.Where));
        foreach (var (was, now) in one.Zip(other))
        {
            var loss = JsonHolds.FirstLoss(JsonNode.Parse(was.Json), JsonNode.Parse(now.Json));
            Assert.True(loss is null, $"{was.Where}: {loss}\n{was.Json}");
        }
    }

    private static List<(string Where, string Json)> Split(string text) =>
        [.. text.TrimEnd('\n').Split('\n').Select(line => line.Split(' ', 3)).Select(parts => ($"{parts[0]} {parts[1]}", parts[2]))];

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task Every_patient_of_before_comes_into_the_caseload_by_itself(string store)
    {
        await using var record = await OpenedRecord.On(store);
        Assert.Equal("true", (await record.Calls.Get("/api/patients")).Say("incomplete"));
        var list = await record.Calls.Get("/api/patients?sort=name");
        Assert.Null(list.Say("incomplete"));
        var known = RecordBefore.Documents.Where(document => document.Type == DocumentTypes.Patient)
            .Select(document => RecordJson.Read<PatientRecord>(document.Body)).Where(kept => kept.Patient is not null).ToList();
        Assert.Equal(
            known.Select(kept => kept.Patient!.PatientId.Value).Order(StringComparer.Ordinal),
            list.List("patients").Select(patient => patient!["patientId"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains(list.List("patients"), patient => patient!["lastAnswerAt"] is not null);
        Assert.Contains(list.List("patients"), patient => patient!["openReview"] is not null);
    }
}
