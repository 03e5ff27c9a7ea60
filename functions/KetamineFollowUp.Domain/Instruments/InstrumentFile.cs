namespace KetamineFollowUp.Domain.Instruments;

/// <summary>A definition file as it was read.</summary>
/// <param name="Name">The file's name without folders: the instrument's id and <c>.json</c>.</param>
/// <param name="Json">Its text.</param>
public sealed record InstrumentFile(string Name, string Json);

/// <summary>Something wrong in a definition file.</summary>
/// <param name="Place">Such as <c>phq-9.json: items[3].options[1].value</c>.</param>
/// <param name="Problem">What is wrong there and what is allowed.</param>
public sealed record InstrumentFault(string Place, string Problem)
{
    public override string ToString() => $"{Place}: {Problem}";
}
