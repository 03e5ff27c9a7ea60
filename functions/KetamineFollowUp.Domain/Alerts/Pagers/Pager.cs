using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts.Pagers;

/// <summary>One channel of one staff member: what it was last used for, and which pages wait for their minute. <see cref="PagerRule"/> has the rule.</summary>
public sealed record Pager
{
    /// <summary>The last page that was let go; null: none yet.</summary>
    public LastPage? Last { get; init; }

    /// <summary>Decided, and not let go yet; in the order in which they came.</summary>
    public ImmutableArray<WaitingPage> Waiting { get; init; } = [];
}

/// <summary>A page that was let go. Whether it left is on record with its message.</summary>
/// <param name="MessageId">Its message.</param>
/// <param name="AlertId">The alert that it is about; of a page that stands for several, the worst.</param>
/// <param name="At">When.</param>
/// <param name="Joint">What it says for others too; null: it stands for itself alone.</param>
public sealed record LastPage(string MessageId, AlertId AlertId, DateTimeOffset At, JointPage? Joint);

/// <summary>A page that waits.</summary>
/// <param name="MessageId">Its message.</param>
/// <param name="AlertId">The alert that it is about.</param>
/// <param name="DecidedAt">When its alert decided it.</param>
public sealed record WaitingPage(string MessageId, AlertId AlertId, DateTimeOffset DecidedAt);

/// <summary>One page in place of several. Its message is the page of the worst alert, so that a key or a reported outcome is about that one.</summary>
/// <param name="Alerts">How many alerts it is about, itself included; 1 when all of its pages are about the same.</param>
/// <param name="Severity">Of the worst.</param>
/// <param name="Code">By which the worst is taken in a text; null when it has none.</param>
/// <param name="IsUnknownNumber">The worst is about a number that no patient has.</param>
/// <param name="Covers">The messages that do not leave because this one does.</param>
public sealed record JointPage(int Alerts, Severity Severity, string? Code, bool IsUnknownNumber, ImmutableArray<string> Covers)
{
    /// <summary>The last four digits of unknown numbers with new emergency words, of an alert that they share; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Named { get; init; }

    /// <summary>It is about more than one alert, and so names their number and leads to the worklist.</summary>
    [JsonIgnore]
    public bool NamesCount => Alerts > 1;
}
