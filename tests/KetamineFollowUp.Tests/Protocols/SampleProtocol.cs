using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Protocols;

/// <summary>The shipped file with a section of levels of its own, which says what a file without it gets.</summary>
internal static class SampleProtocol
{
    public const string Levels = """
        {
          "scales": {
            "phq-9": {
              "sdAtZero": 1.3, "sdPerPoint": 0.13, "sdFrom": 2.5, "sdTo": 3.5, "priorSdResponder": 4, "priorSdOther": 5, "askRise": 3, "matterRise": 5,
              "trueRise": 4, "floor": 10, "worklistRise": 6, "jumpRise": 10, "severeAt": 20, "severeRise": 6, "aboveBaseline": 5
            },
            "gad-7": {
              "sdAtZero": 2.2, "sdPerPoint": 0, "sdFrom": 2.2, "sdTo": 2.2, "priorSdResponder": 3.5, "priorSdOther": 4.5, "askRise": 2.5, "matterRise": 4,
              "trueRise": 3.5, "floor": 10, "worklistRise": 4, "jumpRise": 8, "severeAt": null, "severeRise": 4, "aboveBaseline": 4
            },
            "pcl-5": {
              "sdAtZero": 5.5, "sdPerPoint": 0, "sdFrom": 5.5, "sdTo": 5.5, "priorSdResponder": 9, "priorSdOther": 12, "askRise": 7, "matterRise": 11,
              "trueRise": 9, "floor": 31, "worklistRise": 15, "jumpRise": 25, "severeAt": 60, "severeRise": 15, "aboveBaseline": 15
            }
          },
          "correlation": 0.3,
          "responderFall": 0.5,
          "responderShare": 0.35,
          "otherShare": 0.8,
          "calmForms": 6,
          "daysApart": 3,
          "certainty": 0.9
        }
        """;

    public static ShippedProtocol WithLevels { get; } = Read();

    public static string Json(bool withScales = true)
    {
        var file = JsonNode.Parse(ShippedProtocols.All[("ketamine-standard", 1)].Json)!;
        file["levels"] = JsonNode.Parse(Levels);
        file["sources"]!["levels"] = "ASSUMPTION.";
        if (!withScales)
        {
            file["findings"]!.AsObject().Remove("scales");
        }

        return file.ToJsonString();
    }

    private static ShippedProtocol Read()
    {
        var json = Json();
        return ProtocolFile.Read("sample.json", json, (_, _) => true).Match(
            loaded => new ShippedProtocol(loaded.Protocol, json), faulty => throw new InvalidOperationException(string.Join("; ", faulty.Faults)));
    }
}
