using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>A form to be filled in.</summary>
/// <param name="Title">The page's heading; no patient's name stands in it.</param>
/// <param name="Path">Where it is sent.</param>
/// <param name="Back">Where the person came from.</param>
/// <param name="Button">What is done.</param>
/// <param name="Groups">Its fields.</param>
public sealed record StaffFormModel(string Title, string Path, string Back, string Button, ImmutableArray<FormGroup> Groups)
{
    /// <summary>What the person should know before filling it in.</summary>
    public ImmutableArray<string> Introduction { get; init; } = [];

    /// <summary>The same form for something else, such as another questionnaire; empty for none.</summary>
    public ImmutableArray<FormLink> Others { get; init; } = [];

    /// <summary>What of the record the fields were filled with; a form that comes back with another one rests on what is no longer so. Empty: nothing.</summary>
    public string Seen { get; init; } = "";

    /// <summary>The hidden field of <see cref="Seen"/>.</summary>
    public const string SeenField = "seen";
}

/// <summary>A way to another form.</summary>
public sealed record FormLink(string Path, string Text, bool IsCurrent);
