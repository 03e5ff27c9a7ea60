using System.Diagnostics.CodeAnalysis;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// The id of a process: its partition, a tilde, a letter for its kind, a hyphen, and the session's id or a number, such as
/// <c>P1~e-s1</c>, <c>P1~a-00000012</c>, <c>P1~r-00000013</c>. <see cref="RecordIds"/> makes them.
/// </summary>
public readonly record struct ProcessId : ITextValue<ProcessId>
{
    private readonly string? _value;

    private ProcessId(string value, ProcessKind kind)
    {
        _value = value;
        Kind = kind;
    }

    public string Value => _value ?? "";

    public ProcessKind Kind { get; }

    /// <summary>Whose process it is.</summary>
    public string Partition => RecordIds.Partition(Value);

    public static bool TryParse([NotNullWhen(true)] string? text, out ProcessId value)
    {
        value = text?.Split('~') is [{ Length: > 0 }, var named] && KindOf(named) is { } kind ? new ProcessId(text, kind) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that must be a process's; throws <see cref="FormatException"/> otherwise.</summary>
    public static ProcessId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not the id of a process");

    /// <summary>An id is that of a process of this kind.</summary>
    public static bool IsOf([NotNullWhen(true)] string? id, ProcessKind kind) => TryParse(id, out var process) && process.Kind == kind;

    public override string ToString() => Value;

    // Null: it names none.
    private static ProcessKind? KindOf(string named) => named switch
    {
        ['e', '-', .. var session] when SessionId.TryParse(session, out _) => ProcessKind.Episode,
        ['a', '-', .. var number] when IsNumber(number) => ProcessKind.Alert,
        ['r', '-', .. var number] when IsNumber(number) => ProcessKind.Review,
        _ => null,
    };

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
