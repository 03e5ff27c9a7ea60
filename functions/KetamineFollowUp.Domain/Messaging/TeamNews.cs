using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>What a patient is told about the team after words or answers of danger. It is worked out after the alert was raised, so that it is true.</summary>
public abstract record TeamNews
{
    private TeamNews()
    {
    }

    /// <summary>Nothing is promised: nobody is paged, as with a gap in the roster.</summary>
    public sealed record Nothing : TeamNews;

    /// <summary>Somebody is paged about it right now, by day and by night.</summary>
    public sealed record Alerted : TeamNews;

    /// <summary>Somebody was paged before, nobody has taken it yet, and paging goes on.</summary>
    public sealed record BeingReached : TeamNews;

    /// <summary>It pages by day only, it is day, and somebody was paged.</summary>
    public sealed record Told : TeamNews;

    /// <summary>It pages by day only, and it is night.</summary>
    /// <param name="Time">From when somebody is paged, by the clock of whoever is told.</param>
    public sealed record SeenAfter(TimeOnly Time) : TeamNews;

    /// <summary>A staff member has taken it.</summary>
    public sealed record InHand : TeamNews;

    /// <summary>One result for each case.</summary>
    public T Match<T>(Func<T> nothing, Func<T> alerted, Func<T> beingReached, Func<T> told, Func<TimeOnly, T> seenAfter, Func<T> inHand) => this switch
    {
        Nothing => nothing(),
        Alerted => alerted(),
        BeingReached => beingReached(),
        Told => told(),
        SeenAfter night => seenAfter(night.Time),
        InHand => inHand(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}

/// <summary>The one sentence about the team, with its accents: a text folds it.</summary>
public static class TeamSentence
{
    /// <summary>The sentence; null when there is nothing true to promise.</summary>
    public static Localized? Of(TeamNews news) => news.Match<Localized?>(
        nothing: () => null,
        alerted: () => new("We have alerted our on-call team.", "Avisamos al equipo de guardia."),
        beingReached: () => new("We are trying to reach our on-call team.", "Tratamos de localizar al equipo."),
        told: () => new("Our team has been told.", "Nuestro equipo ya lo sabe."),
        seenAfter: time => new($"Our team will see this after {Clock(time)}.", $"Lo veremos después de las {Clock(time)}."),
        inHand: () => new("Someone on our team is already on this.", "Alguien del equipo ya lo atiende."));

    private static string Clock(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", System.Globalization.CultureInfo.InvariantCulture);
}
