using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Dates around a phrase. A date counts only beside the phrase, and never across a "but", a "now" or another "I".</summary>
internal static class TimeWords
{
    private const int Near = 6;
    private const int Opening = 14;

    private static readonly ImmutableArray<Phrase> Tonight = RuleTable.ParsePhrases("""
        tonight|tomorrow
        this weekend|friday|saturday|sunday|monday|evening|afternoon
        right after
        esta noche|tarde|madrugada
        hoy mismo
        manana
        este fin
        """);

    private static readonly ImmutableArray<Phrase> Now = RuleTable.ParsePhrases("""
        now
        right now
        as we speak
        ahora
        """);

    private static readonly ImmutableArray<Phrase> LongPast = RuleTable.ParsePhrases("""
        year|years|month|months|decade|decades|yrs|yr ago
        long|while|time ago
        last year|summer|winter|fall|spring|month|january|february|march|april|may|june|july|august|september|october|november|december|time
        back in|then|when
        in the past|90s|80s|70s
        in high|college|middle school?
        in my|the 20s|teens|30s|twenties|youth|past
        in #1900
        when i was|were|got|had
        as a kid|teen|teenager|child|young
        growing up
        before the|ketamine|treatment|therapy|i|my|this|starting|we
        hace ~2 anos|ano|meses|tiempo|mucho|decadas
        cuando era|tenia|estaba
        en el pasado
        el ano|mes pasado
        en #1900
        de joven|nino|nina|adolescente
        antes de
        years
        """);

    private static readonly ImmutableArray<Phrase> RecentPast = RuleTable.ParsePhrases("""
        yesterday|earlier
        last night|week|weekend|month|time|year|session|monday|tuesday|wednesday|thursday|friday|saturday|sunday
        this morning
        hours|hour|day|days|week|weeks|minutes|minute|month|months|years|year ago
        after the|my|session|infusion|treatment
        ayer|anoche|anteayer
        esta manana
        la semana|noche pasada
        hace ~2 dias|horas|semanas|dia|semana|hora|rato|meses|anos
        despues de
        """);

    public static bool TonightAfter(ImmutableArray<Word> words, int end) => After(words, end, Tonight);

    public static bool NowAfter(ImmutableArray<Word> words, int end) => After(words, end, Now);

    public static bool LongPastAround(ImmutableArray<Word> words, int leadStart, int end) =>
        !StillHolds(words, leadStart, end) && (After(words, end, LongPast) || Before(words, leadStart, LongPast) || (leadStart > 0 && words[leadStart - 1].Text is "antes"));

    /// <summary>A date far back opens the sentence: "back in college I …". It dates what is told, not what is wanted.</summary>
    public static bool LongPastOpens(ImmutableArray<Word> words, int start)
    {
        var first = start;
        while (first > 0 && !words[first].StartsSentence)
        {
            if (start - first > Opening || words[first].Text is "now" or "but" or "again" or "still" or "today" or "tonight" or "ahora" or "pero" or "hoy")
            {
                return false;
            }

            first--;
        }

        return LongPast.Any(date => date.Match(words, first) > 0) || (first + 1 < start && LongPast.Any(date => date.Match(words, first + 1) > 0));
    }

    public static bool RecentPastAround(ImmutableArray<Word> words, int start, int end) =>
        !StillHolds(words, start, end) && (After(words, end, RecentPast) || Before(words, start, RecentPast));

    private static bool After(ImmutableArray<Word> words, int end, ImmutableArray<Phrase> dates)
    {
        for (var i = end; i < words.Length && i < end + Near && !words[i].StartsSentence; i++)
        {
            if (words[i].Text is "but" or "pero" or "i" && !dates.Any(date => date.Match(words, i) > 0))
            {
                return false;
            }

            if (dates.Any(date => date.Match(words, i) > 0))
            {
                return true;
            }
        }

        return false;
    }

    // Before the phrase a date stands at the head of its clause: "ten years ago I tried …".
    private static bool Before(ImmutableArray<Word> words, int leadStart, ImmutableArray<Phrase> dates)
    {
        for (var i = leadStart - 1; i >= 0 && i > leadStart - Near && (i + 1 >= words.Length || !words[i + 1].StartsSentence); i--)
        {
            if (dates.Any(date => date.Match(words, i) is var end && end > 0 && end >= leadStart - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StillHolds(ImmutableArray<Word> words, int start, int end)
    {
        for (var i = Math.Max(0, start - Near); i < words.Length && i < end + Near; i++)
        {
            if (words[i].Text is "again" or "still" or "now" or "tonight" or "todavia" or "aun" or "ahora" or "sigo" && (i < end || !words[i].StartsSentence))
            {
                return true;
            }
        }

        return false;
    }
}
