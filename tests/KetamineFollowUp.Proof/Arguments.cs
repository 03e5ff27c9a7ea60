using System.Globalization;

namespace KetamineFollowUp.Proof;

/// <summary>What stands after a command's name on the command line: optional, in this order, and nothing more.</summary>
internal sealed class Arguments
{
    private readonly string _command;
    private readonly string[] _given;
    private readonly string[] _names;

    /// <exception cref="BadArgumentException">There are more than the command takes.</exception>
    public Arguments(string command, string[] given, params string[] names)
    {
        (_command, _given, _names) = (command, given, names);
        if (given.Length > names.Length)
        {
            throw new BadArgumentException($"{command}: takes {string.Join(", ", names)} and nothing more, got also '{given[names.Length]}'");
        }
    }

    /// <summary>A whole number from 1 on.</summary>
    /// <param name="name">Which argument.</param>
    /// <param name="byDefault">Where it is not given.</param>
    /// <param name="most">The largest allowed.</param>
    /// <exception cref="BadArgumentException">It is something else.</exception>
    public int Whole(string name, int byDefault, int most)
    {
        if (Text(name) is not { } text)
        {
            return byDefault;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most
            ? value
            : throw new BadArgumentException(FormattableString.Invariant($"{_command}: {name} must be a whole number from 1 to {most}, got '{text}'"));
    }

    /// <summary>The argument as it is; null where it is not given.</summary>
    public string? Text(string name) => _given.ElementAtOrDefault(Array.IndexOf(_names, name));
}

/// <summary>An argument that a command cannot take; the message names it and says what is allowed.</summary>
internal sealed class BadArgumentException(string message) : Exception(message);
