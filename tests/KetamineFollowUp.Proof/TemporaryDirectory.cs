namespace KetamineFollowUp.Proof;

/// <summary>A directory that goes with the benchmark.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ketamine-followup-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
