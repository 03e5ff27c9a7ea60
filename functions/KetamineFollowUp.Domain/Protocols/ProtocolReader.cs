using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>
/// The file's sections and what each field may be. A section that could not be read is null until the faults are told:
/// the protocol of a faulty file never leaves <see cref="ProtocolFile"/>.
/// </summary>
internal static class ProtocolReader
{
    private const string Name = "lower-case letters, digits and hyphens, at most 40";
    private static readonly string[] LaterSections = ["baseline", "byCourseDay", "every", "sendFullAgainAfterDays"];
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static Protocol Read(DefinitionObject s)
    {
        var protocol = new Protocol
        {
            Id = s.Text("id", Name, IsName),
            Version = s.Whole("version", 1, 9999),
            InstrumentVersions = s.Has("instruments")
                ? s.Map("instruments", (versions, instrument) => versions.Whole(instrument, 1, 9999))
                : ImmutableDictionary<string, int>.Empty,
            SendWindow = s.Object("sendWindow", w => new SendWindow(w.Clock("from"), w.Clock("to")))!,
            SendTime = s.Object("sendTime", t => new SendTime(t.Clock("at"), t.Duration("spread", TimeSpan.Zero, 12 * 60 * Minute)))!,
            Notice = s.Object("notice", n => new AfterSessionTextRule(n.Duration("after", TimeSpan.Zero, Day), n.Clock("noLaterThan")))!,
            CheckIns = s.Objects("checkIns", CheckIn, new CheckInRule("", 0, false, [])),
            Baseline = s.Has("baseline") ? s.Texts("baseline") : [],
            ByCourseDay = s.Has("byCourseDay") ? s.Objects("byCourseDay", CourseDay, new CourseDayRule(0, [])) : [],
            Every = s.Has("every") ? s.Objects("every", Recurring, new RecurringRule([], 0, 1, null)) : [],
            SendFullAgainAfterDays = s.OptionalWhole("sendFullAgainAfterDays", 1, 28),
            OpenEnded = s.ObjectOrNull("openEnded", OpenEnded),
            Primary = s.Object("primary", primary => Primary(primary, s.Has("instruments"))) ?? ImmutableDictionary<Indication, PrimaryPlan>.Empty,
            Cadences = s.Map<TimeSpan>("cadences", (c, instrument) => c.Duration(instrument, Minute, 365 * Day)),
            Reminders = s.Object("reminders", r => new ReminderRule(r.Duration("after", Minute, 7 * Day), r.Clock("nextMorningAt"))
            {
                NoneBeforeNext = r.Has("noneBeforeNext") ? r.Duration("noneBeforeNext", TimeSpan.Zero, 7 * Day) : TimeSpan.Zero,
            })!,
            SurveyExpiry = s.Duration("surveyExpiry", 60 * Minute, 14 * Day),
            StaleAfter = s.Duration("staleAfter", 60 * Minute, 7 * Day),
            Confirmation = s.Object("confirmation", c => new ConfirmationWindow(
                c.Whole("fromDay", 1, 28), c.Whole("toDay", 1, 28), c.OptionalWhole("tries", 1, 5) ?? 1, c.OptionalWhole("againAfterDays", 1, 28) ?? 2))!,
            Escalation = s.Object("escalation", PolicyReader.Escalation)!,
            Findings = s.Object("findings", f => PolicyReader.Findings(f, s.Has("levels")))!,
            Levels = s.OptionalObject("levels", LevelsReader.Read) ?? LevelNumbers.Default,
            Boosters = s.Object("boosters", b => PolicyReader.Boosters(b, s.Has("levels")))!,
        };
        s.Object("sources", sources => Sources(sources, s));
        return protocol.Boosters is null ? protocol : protocol with { Boosters = protocol.Boosters with { Levels = protocol.Levels } };
    }

    private static CheckInRule CheckIn(DefinitionObject s) =>
        new(s.Text("id", Name, IsName), s.Whole("day", 1, 365), s.Flag("mood"), s.Texts("ask"));

    private static CourseDayRule CourseDay(DefinitionObject s) => new(s.Whole("day", 1, 365), s.Texts("ask"));

    private static RecurringRule Recurring(DefinitionObject s) => new(
        s.Texts("ask"), s.Whole("everyDays", 1, 365), s.OptionalWhole("fromSession", 1, 100) ?? 1, s.OptionalNamed<AskedOf>("onlyIf"));

    private static OpenEnded OpenEnded(DefinitionObject s) =>
        new(s.Texts("ask"), s.Whole("everyDays", 1, 365), s.Whole("untilDay", 1, 3650), s.Whole("thenEveryDays", 1, 365));

    // Files of before instruments had versions know no chronic pain.
    private static ImmutableDictionary<Indication, PrimaryPlan> Primary(DefinitionObject s, bool hasVersions) => Enum.GetValues<Indication>()
        .Where(i => i != Indication.ChronicPain || hasVersions || s.Has(IndicationNames.Of(i)))
        .Select(i => (Indication: i, Plan: s.Object(IndicationNames.Of(i), Plan)))
        .Where(p => p.Plan is not null)
        .ToImmutableDictionary(p => p.Indication, p => p.Plan!);

    private static PrimaryPlan Plan(DefinitionObject s) => new(s.Texts("full"), s.Texts("short"), s.Texts("companions"), s.Flag("byLink"));

    // The sources are for the reader of the file; all that is checked is that every section with numbers names its own.
    private static string Sources(DefinitionObject s, DefinitionObject file)
    {
        var hasLevels = file.Has("levels");
        string[] sections =
        [
            "sendWindow", "sendTime", "notice", "checkIns", "openEnded", "primary", "cadences", "reminders", "surveyExpiry", "staleAfter",
            "confirmation", "escalation", "findings", "boosters", .. hasLevels ? ["levels"] : Array.Empty<string>(),
            .. LaterSections.Where(file.Has),
        ];
        foreach (var section in sections)
        {
            s.Text(section, "a sentence: where the numbers come from, or ASSUMPTION", text => !string.IsNullOrWhiteSpace(text));
        }

        return "";
    }

    private static bool IsName(string text) => text is { Length: >= 1 and <= 40 } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
