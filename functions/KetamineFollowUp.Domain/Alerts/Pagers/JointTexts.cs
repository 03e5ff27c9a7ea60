using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts.Pagers;

/// <summary>
/// What a page says that stands for several. As every page: no patient data, emails without severity, one segment by text.
/// <c>{link}</c> stands for the worklist.
/// </summary>
public static class JointTexts
{
    /// <summary>By text: how many, the worst, how to take that one, and the unknown numbers that one of its pages was to name.</summary>
    public static string Text(JointPage page, string clinicName)
    {
        var worst = page.Severity switch { Severity.Routine => "routine", Severity.Urgent => "URGENT", Severity.Emergency => "EMERGENCY" };
        var (alerts, which, it) = page.IsUnknownNumber
            ? ("alerts", $"{worst}, unknown number", "it")
            : ("patient alerts", page.Severity == Severity.Emergency ? $"an {worst}" : worst, "that one");
        var ask = page.Code is null ? "" : $" Reply ACK {page.Code} to take {it}.";
        var words = $": {page.Alerts} {alerts} wait, the worst {which}";
        if (page.Named is not { IsEmpty: false } named)
        {
            return $"{AlertTexts.ShortName(clinicName)}{words}.{ask} {{link}}";
        }

        var name = AlertTexts.ShortName(clinicName, MaxNameBesideNumbers);
        return $"{name}{words}{JointNumberTexts.Names(named, AlertTexts.MaxBeforeLink - name.Length - words.Length - ask.Length - ". ".Length).Words}.{ask} {{link}}";
    }

    private const int MaxNameBesideNumbers = 9;

    /// <summary>The subject of the email.</summary>
    public static string Subject(JointPage page, string clinicName) => $"{clinicName}: {page.Alerts} patient alerts need you";

    /// <summary>By email: how many, and nothing of how severe.</summary>
    public static string Email(JointPage page, string clinicName) =>
        $"{clinicName}: {page.Alerts} patient alerts wait for somebody to take them.\n\nSee them and take them here: {{link}}\n";

    /// <summary>By phone: how many, the worst, and the key that takes that one.</summary>
    public static string Call(JointPage page, string clinicName)
    {
        var worst = page.Severity switch { Severity.Routine => "routine", Severity.Urgent => "urgent", Severity.Emergency => "an emergency" };
        return $"This is {clinicName}. {page.Alerts} patient alerts wait. The worst is {worst}. Press 1 to take that one. Press 2 to hear this again.";
    }
}
