using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace KetamineFollowUp.Azure.Settings;

/// <summary>Collects what is wrong with settings, in words that name the setting as it is set in Azure.</summary>
internal sealed class SettingFaults
{
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _named = [];

    /// <summary>Checks the attributes of a settings object.</summary>
    /// <param name="settings">The object.</param>
    /// <param name="nameOf">The setting's name of a property.</param>
    public void Check(object settings, Func<string, string> nameOf)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), results, validateAllProperties: true);
        foreach (var result in results)
        {
            var name = nameOf(result.MemberNames.First());
            var isEmpty = settings.GetType().GetProperty(result.MemberNames.First())?.GetValue(settings) is null or "";
            Add(name, isEmpty ? "is missing" : $"is not valid: {result.ErrorMessage}");
        }
    }

    /// <summary>A whole number; anything else is a fault.</summary>
    public int Number(string name, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Add(name, "is not a whole number");
        return 1;
    }

    public void Unless(bool holds, string name, string fault)
    {
        if (!holds)
        {
            Add(name, fault);
        }
    }

    /// <summary>A fault of a setting; only its first one counts, for the others follow from it.</summary>
    public void Add(string name, string fault)
    {
        if (_named.Add(name))
        {
            _faults.Add($"{name} {fault}");
        }
    }

    /// <exception cref="SettingsException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new SettingsException(_faults);
        }
    }
}

/// <summary>The app does not start: settings are missing or wrong. The message names them, and never a value.</summary>
internal sealed class SettingsException(IReadOnlyList<string> faults)
    : Exception($"The app does not start, its settings are not complete: {string.Join("; ", faults)}.")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
