namespace KetamineFollowUp.Domain.Instruments;

/// <summary>A definition file as it was read.</summary>
/// <param name="Name">The file's name without folders: <c>phq-9.json</c> for version 1, <c>phq-9.v2.json</c> for version 2.</param>
/// <param name="Json">Its text.</param>
public sealed record InstrumentFile(string Name, string Json);
