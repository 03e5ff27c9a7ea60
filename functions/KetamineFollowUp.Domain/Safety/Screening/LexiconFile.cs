namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>A rule file as it was read.</summary>
/// <param name="Name">Its folder, which is its language (<c>en</c>, <c>es</c> or <c>both</c>), and its name: <c>en/01-acts.rules</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record LexiconFile(string Name, string Text);

/// <summary>Something wrong in a rule file.</summary>
/// <param name="File">The file's name with its folder.</param>
/// <param name="Line">The line, from 1; 0 when something is missing from all files or the file itself is wrong.</param>
/// <param name="Problem">What is wrong there and what is allowed.</param>
public sealed record LexiconFault(string File, int Line, string Problem)
{
    internal const string NoFile = "in no file";

    /// <summary>Such as <c>en/03-means.rules:14: no class is called pil-form</c>.</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Problem}" : $"{File}:{Line}: {Problem}";
}
