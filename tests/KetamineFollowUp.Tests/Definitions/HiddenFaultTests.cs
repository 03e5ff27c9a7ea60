namespace KetamineFollowUp.Tests.Definitions;

/// <summary>What a JSON parser lets pass, in instrument files and protocol files alike.</summary>
public sealed class HiddenFaultTests
{
    public static TheoryData<string> Files => [.. ShippedDefinition.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Any_field_given_twice_is_the_one_fault_told_however_deep_it_is(string name)
    {
        var file = ShippedDefinition.Of(name);
        Assert.NotEmpty(file.Fields());
        foreach (var path in file.Fields())
        {
            var twice = file.With(path, (writer, field, value) =>
            {
                for (var times = 0; times < 3; times++)
                {
                    writer.WritePropertyName(field);
                    writer.WriteRawValue(value?.ToJsonString() ?? "null");
                }
            });
            Assert.Equal([$"{name}: {path}: given more than once"], file.Faults(twice));
        }
    }

    [Theory]
    [InlineData("pulse.json")]
    [InlineData("ketamine-standard.json")]
    public void A_name_spelled_with_an_escape_is_the_same_name(string name)
    {
        var file = ShippedDefinition.Of(name);
        Assert.Equal(
            [$"{name}: version: given more than once"],
            file.Faults(file.Json.Replace("\"version\": 1", "\"version\": 1, \"\\u0076ersion\": 1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("pulse.json")]
    [InlineData("ketamine-standard.json")]
    public void A_field_given_twice_within_an_unknown_one_is_told_too(string name)
    {
        var file = ShippedDefinition.Of(name);
        var faults = file.Faults(file.Json.Replace("\"version\": 1", "\"version\": 1, \"notes\": [{ \"by\": 1, \"by\": 2 }]", StringComparison.Ordinal));
        Assert.Equal(2, faults.Length);
        Assert.Contains($"{name}: notes[0].by: given more than once", faults);
        Assert.Contains(faults, fault => fault.StartsWith($"{name}: notes: unknown field; allowed: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pulse.json", "\"id\": \"\\ud800\", \"version\": 1", "id: ")]
    [InlineData("pulse.json", "\"notes\": [{ \"by\": \"\\udc00\" }], \"version\": 1", "notes[0].by: ")]
    [InlineData("pulse.json", "\"notes\": { \"\\ud800\": 1 }, \"version\": 1", "notes: ")]
    [InlineData("ketamine-standard.json", "\"id\": \"\\ud800\", \"version\": 1", "id: ")]
    [InlineData("ketamine-standard.json", "\"notes\": [{ \"by\": \"\\udc00\" }], \"version\": 1", "notes[0].by: ")]
    [InlineData("ketamine-standard.json", "\"\\ud800\": 1, \"version\": 1", "")]
    public void Half_a_surrogate_pair_is_no_text_and_told_with_its_place(string name, string fields, string place)
    {
        var file = ShippedDefinition.Of(name);
        var faults = file.Faults(file.Json.Replace("\"version\": 1", fields, StringComparison.Ordinal));
        Assert.Contains($"{name}: {place}holds a text that is not valid Unicode", faults);
    }

    [Theory]
    [InlineData("pulse.json")]
    [InlineData("ketamine-standard.json")]
    public void Half_a_surrogate_pair_that_is_no_escape_is_a_fault_of_the_whole_file(string name)
    {
        var file = ShippedDefinition.Of(name);
        Assert.Equal([$"{name}: holds a text that is not valid Unicode"], file.Faults($"{{ \"id\": \"{(char)0xd800}\" }}"));
    }
}
