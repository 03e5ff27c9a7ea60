namespace KetamineFollowUp.Domain.Instruments;

/// <summary>A definition file as it was read.</summary>
/// <param name="Name">The file's name without folders: the instrument's id and <c>.json</c>.</param>
/// <param name="Json">Its text.</param>
public sealed record InstrumentFile(string Name, string Json);
