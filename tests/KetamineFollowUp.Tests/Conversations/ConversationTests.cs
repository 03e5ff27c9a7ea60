using KetamineFollowUp.Tests.Golden;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>Whole conversations, compared with their files letter for letter.</summary>
public class ConversationTests
{
    private const string Folder = "tests/KetamineFollowUp.Tests/Conversations";

    public static TheoryData<string> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(GoldenFile.Root, Folder), "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_at_least_25_of_them_in_both_languages()
    {
        Assert.InRange(Files.Count, 25, int.MaxValue);
        var scripts = Files.Select(file => GoldenFile.Read($"{Folder}/{file.Data}")).ToList();
        Assert.All([", en, ", ", es, "], language => Assert.Contains(scripts, script => script.Contains(language, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_clinic_says_what_the_file_says(string file)
    {
        var path = $"{Folder}/{file}";
        GoldenFile.Check(path, await Conversation.Play(GoldenFile.Read(path)));
    }
}
