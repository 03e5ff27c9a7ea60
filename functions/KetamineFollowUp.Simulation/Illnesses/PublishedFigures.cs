using System.Collections.Immutable;

namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>What is published about patients after ketamine; the simulated population follows it, and its report is printed beside it.</summary>
internal static class PublishedFigures
{
    /// <summary>Response (a fall of 50 % or more) after the induction course. Source: McInnes 2022, PubMed 35027209, n = 537.</summary>
    public const double Response = 0.536;

    /// <summary>Remission (PHQ-9 below 5) after it. Source: McInnes 2022, PubMed 35027209.</summary>
    public const double Remission = 0.289;

    /// <summary>Worse after it than before. Source: McInnes 2022, PubMed 35027209. Counted here from a rise of 5 points on: ASSUMPTION, Löwe 2004.</summary>
    public const double Worse = 0.084;

    /// <summary>More suicidal ideation (item 9) after it than before. Source: McInnes 2022, PubMed 35027209.</summary>
    public const double MoreIdeation = 0.060;

    /// <summary>
    /// Of those who answer more than "not at all" to item 9, the share that is positive on the C-SSRS. Source: Na 2018, 28.6 %; Chung 2023, 27.5 %.
    /// </summary>
    public const double ItemNinePositiveOnScreener = 0.28;

    /// <summary>Of responders without maintenance, the share that still responds. Source: McInnes 2022, PubMed 35027209 (Kaplan–Meier).</summary>
    public static readonly SurvivalPoint AfterFourWeeks = new(28, 0.80);

    /// <summary>The same after eight weeks. Source: McInnes 2022, PubMed 35027209.</summary>
    public static readonly SurvivalPoint AfterEightWeeks = new(56, 0.60);

    /// <summary>
    /// Median days to relapse after the last of six infusions, in a trial of treatment-resistant depression: a subgroup with a
    /// worse outlook than the responders above. Source: Murrough 2013, PMC3725185.
    /// </summary>
    public const double MedianDaysToRelapse = 18;

    /// <summary>
    /// Of weekly texts that asked depressed adults for one number, the share with a valid answer: 12.5 of 15. Source: Richmond
    /// 2015, BMC Psychiatry 15:68, doi 10.1186/s12888-015-0456-3, 527 patients.
    /// </summary>
    public const double TextsAnswered = 12.5 / 15;

    /// <summary>Of the answers in the same study, the share that could not be read. Source: Richmond 2015.</summary>
    public const double AnswersUnreadable = 0.011;

    /// <summary>MADRS after one infusion, n = 20: a shape. Source: PMC10769130, Extended Data Table 1.</summary>
    public static readonly ImmutableArray<ShapePoint> AfterOneInfusion =
    [
        new(0, 25.1, 8.3), new(1, 12.7, 7.6), new(2, 15.1, 11.1), new(3, 17.0, 10.5), new(5, 16.9, 8.0), new(7, 15.9, 9.2), new(14, 16.9, 10.0),
    ];

    /// <summary>How many patients the shape was measured in.</summary>
    public const int ShapePatients = 20;
}

/// <summary>A point of a survival curve.</summary>
/// <param name="Day">Days after the last session of the course.</param>
/// <param name="Share">The share without the event, from 0 to 1.</param>
internal sealed record SurvivalPoint(double Day, double Share);

/// <summary>A scale's mean on a day after a session.</summary>
/// <param name="Day">Days after it; 0 is before it.</param>
/// <param name="Mean">Points.</param>
/// <param name="Deviation">Standard deviation, points.</param>
internal sealed record ShapePoint(int Day, double Mean, double Deviation);
