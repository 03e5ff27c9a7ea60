using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Whoever hears a crisis text.</summary>
/// <param name="IsVeteran">They served in the armed forces, and said so.</param>
/// <param name="IsStranger">No patient has the number.</param>
public sealed record CrisisHearer(bool IsVeteran, bool IsStranger);

/// <summary>What is texted after words or answers of danger.</summary>
/// <param name="Texts">In order, each a text of its own; empty when enough were sent within the hour.</param>
/// <param name="Count">To keep.</param>
public sealed record CrisisAnswer(ImmutableArray<Localized> Texts, CrisisTextCount Count)
{
    /// <summary>Chooses the texts.</summary>
    /// <param name="text">Which crisis text is due.</param>
    /// <param name="before">How often it was sent lately; null: not yet.</param>
    /// <param name="hearer">To whom.</param>
    /// <param name="news">What is true about the team, now that the alert is raised.</param>
    /// <param name="now">When.</param>
    public static CrisisAnswer Choose(CrisisText text, CrisisTextCount? before, CrisisHearer hearer, TeamNews news, DateTimeOffset now)
    {
        var (wording, count) = CrisisTextCount.Next(before, now);
        return new CrisisAnswer(wording is { } due ? [Words(text, due, news), .. Added(text, due, hearer)] : [], count);
    }

    private static Localized Words(CrisisText text, CrisisWording wording, TeamNews news) => text switch
    {
        CrisisText.Suicide => CrisisTexts.Suicide(wording, news),
        CrisisText.Danger => CrisisTexts.Danger(wording, news),
        CrisisText.Neutral => CrisisTexts.Neutral,
    };

    private static IEnumerable<Localized> Added(CrisisText text, CrisisWording wording, CrisisHearer hearer)
    {
        if (wording == CrisisWording.Brief || text == CrisisText.Neutral)
        {
            yield break;
        }

        if (hearer.IsVeteran && text == CrisisText.Suicide)
        {
            yield return CrisisTexts.Veterans;
        }

        if (hearer.IsStranger)
        {
            yield return CrisisTexts.SayWhoYouAre;
        }
    }
}
