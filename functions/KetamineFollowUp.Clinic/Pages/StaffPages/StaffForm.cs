using KetamineFollowUp.Clinic.Doors;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>The fields of staff forms.</summary>
internal static class StaffForm
{
    /// <summary>The longest note, in characters. ASSUMPTION: more belongs into the chart.</summary>
    public const int LongestNote = 2000;

    /// <summary>One of several.</summary>
    public static Html Radios(string name, string legend, IEnumerable<(string Value, string Label)> choices, FormBody? given) => Html.Of($"""
        <fieldset>
        <legend>{legend}</legend>
        {choices.Select(choice => Html.Of($"""
            <label class="choice" for="{name}-{choice.Value}"><input type="radio" id="{name}-{choice.Value}" name="{name}" value="{choice.Value}"{Checked(given?[name] == choice.Value)}><span>{choice.Label}</span></label>
            """))}
        </fieldset>
        """);

    /// <summary>A note of a few sentences.</summary>
    public static Html Note(string id, string name, string label, FormBody? given) => Html.Of($"""
        <p><label for="{id}">{label}</label>
        <textarea id="{id}" name="{name}" rows="3" maxlength="{LongestNote}">{given?[name]}</textarea></p>
        """);

    /// <summary>What was written; null for nothing.</summary>
    public static string? Written(FormBody form, string name) => form[name]?.Trim() is { Length: > 0 } text ? text : null;

    private static Html Checked(bool isChosen) => isChosen ? Html.Of($" checked") : Html.Empty;
}
