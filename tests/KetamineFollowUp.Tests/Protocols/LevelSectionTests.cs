using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Protocols.Words;

namespace KetamineFollowUp.Tests.Protocols;

/// <summary>The section of a protocol file that says when a score has really risen.</summary>
public sealed class LevelSectionTests
{
    [Fact]
    public void A_file_says_the_numbers_itself()
    {
        var levels = SampleProtocol.WithLevels.Protocol.Levels;

        Assert.Equal(LevelNumbers.Default with { Scales = levels.Scales }, levels);
        Assert.All(levels.Scales, scale => Assert.Equal(LevelNumbers.Default.Scales[scale.Key], scale.Value));
    }

    [Fact]
    public void Beside_levels_the_former_table_of_scales_may_be_left_out() => Assert.Empty(Faults(SampleProtocol.Json(withScales: false)));

    [Theory]
    [InlineData("levels.certainty", "0.5", "above 0.5")]
    [InlineData("levels.certainty", "1", "at most 0.999")]
    [InlineData("levels.correlation", "-0.1", "a number from 0 to 0.9")]
    [InlineData("levels.calmForms", "0", "from 1 to 20")]
    [InlineData("levels.daysApart", "2.5", "whole number")]
    [InlineData("levels.scales.phq-9.sdFrom", "4", "reversed")]
    [InlineData("levels.scales.phq-9.sdPerPoint", "\"0.13\"", "a number from 0 to 1")]
    [InlineData("levels.scales.phq-9.askRise", "0", "above 0")]
    [InlineData("levels.scales.phq-9.severeAt", "0", "or null")]
    [InlineData("levels.scales.phq-9.floor", null, "missing")]
    [InlineData("levels.scales.phq-7", "{}", "missing")]
    [InlineData("levels.surprise", "1", "unknown field")]
    [InlineData("sources.levels", null, "ASSUMPTION")]
    public void A_fault_is_named(string path, string? value, string expected)
    {
        var file = JsonNode.Parse(SampleProtocol.Json())!;
        var names = path.Split('.');
        var parent = names[..^1].Aggregate(file, (node, name) => node[name]!).AsObject();
        parent.Remove(names[^1]);
        if (value is not null)
        {
            parent[names[^1]] = JsonNode.Parse(value);
        }

        Assert.Contains(Faults(file.ToJsonString()), fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_scale_of_an_unknown_instrument_is_a_fault()
    {
        var file = JsonNode.Parse(SampleProtocol.Json())!;
        file["levels"]!["scales"]!["phq-7"] = file["levels"]!["scales"]!["phq-9"]!.DeepClone();

        Assert.Contains("levels.scales.phq-7", Assert.Single(Faults(file.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_say_every_scale()
    {
        var lines = ProtocolInWords.Of(ShippedProtocols.Standard).Where(line => line.Section == "Rising scores").ToList();

        Assert.Contains(lines, line => line is { About: "PHQ-9, asked again", Words: "A form 3 points or more above the usual level. One of 5 points or more is not calm." });
        Assert.Contains(lines, line => line is { About: "PCL-5, worsening, one form", Words: "Up by 15 points or more over the usual level, at 31 or more: routine; by 25 points or more: urgent." });
    }

    private static string[] Faults(string json) => ProtocolFile.Read("mine.json", json, (id, _) => id != "phq-7")
        .Match<string[]>(_ => [], faulty => [.. faulty.Faults.Select(fault => fault.ToString())]);
}
