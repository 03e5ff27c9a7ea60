namespace KetamineFollowUp.Tests.Golden;

/// <summary>Where two texts differ, line by line.</summary>
internal static class LineDiff
{
    private const int Shown = 30;

    /// <summary>Fails with what was removed and added, unless the texts are the same.</summary>
    public static void Same(string path, string expected, string actual)
    {
        if (expected != actual)
        {
            Assert.Fail(Describe(path, expected.Split('\n'), actual.Split('\n')));
        }
    }

    private static string Describe(string path, string[] expected, string[] actual)
    {
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(expected.Length, actual.Length) - same;
        var end = Math.Min(most, expected.Reverse().Zip(actual.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count());
        return string.Join('\n', [
            $"{path}, line {same + 1}: the file says (-), the product says (+)",
            .. expected.Skip(Math.Max(0, same - 3)).Take(Math.Min(same, 3)).Select(line => $"  {line}"),
            .. expected[same..^end].Take(Shown).Select(line => $"- {line}"),
            .. actual[same..^end].Take(Shown).Select(line => $"+ {line}")]);
    }
}
