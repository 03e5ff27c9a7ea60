using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Populations;

namespace KetamineFollowUp.Simulation.Figures;

/// <summary>
/// Three ways to say that a booster deserves a look, on the same forms of the same patients after the induction course, none of
/// whom gets one: the protocol's rule, a fixed PHQ-9 of 10, a fixed interval of four weeks.
/// </summary>
internal static class RuleTrial
{
    private const string Phq9 = "phq-9";
    private const int FixedTotal = 10;
    private const int FixedInterval = 28;

    /// <param name="patients">How many.</param>
    /// <param name="seed">Of the population.</param>
    /// <param name="days">Days after the last session.</param>
    /// <param name="protocol">When forms are asked, and what the rule's numbers are.</param>
    public static TrialResult Run(int patients, long seed, int days, Protocol protocol)
    {
        List<TrialPatient> rule = [], total = [], interval = [];
        for (var number = 0; number < patients; number++)
        {
            var illness = Untreated.AfterCourse(number, seed);
            var dice = Untreated.DiceOf(number, seed);
            var forms = Course(illness, dice, days, protocol);
            var loss = (illness.LossAt - Untreated.LastSession)?.TotalDays;
            rule.Add(new TrialPatient(loss, Recommended(forms, days, protocol)));
            total.Add(new TrialPatient(loss, [.. forms.Where(form => form.TakenAt > Untreated.LastSession && form.Total >= FixedTotal).Select(Day)]));
            interval.Add(new TrialPatient(loss, [.. Enumerable.Range(1, days / FixedInterval).Select(visit => (double)(visit * FixedInterval))]));
        }

        return new TrialResult(
            days,
            PolicyFigures.Of("the protocol's rule", rule, days),
            PolicyFigures.Of($"PHQ-9 of {FixedTotal} or more", total, days),
            PolicyFigures.Of("every 4 weeks", interval, days));
    }

    // The forms that the patient fills in: before the course, then as the protocol asks, confirmations included.
    private static List<Reading> Course(Illness illness, SeededRandom dice, int days, Protocol protocol)
    {
        var habits = Habits.Of(dice);
        var answers = habits.AnswersFirst + ((1 - habits.AnswersFirst) * habits.AnswersReminder);
        var forms = new List<Reading> { Form(illness.Prognosis.Before, illness.Prognosis.IdeationBefore, Untreated.Start.AddDays(-1), dice) };
        var asked = new SortedSet<int>(FullForms(protocol).TakeWhile(day => day <= days));
        while (asked.Count > 0)
        {
            var day = asked.Min;
            asked.Remove(day);
            if (!dice.Chance(answers))
            {
                continue;
            }

            var at = Untreated.LastSession.AddDays(day);
            var form = Form(illness.Points(at), illness.Ideation(at), at, dice);
            forms.Add(form);
            var confirmed = Enumerable.Range(day + protocol.Confirmation.FromDay, protocol.Confirmation.ToDay - protocol.Confirmation.FromDay + 1);
            if (AsksAgain(forms, protocol) && !confirmed.Any(asked.Contains) && confirmed.First() <= days)
            {
                asked.Add(confirmed.First());
            }
        }

        return forms;
    }

    private static bool AsksAgain(List<Reading> forms, Protocol protocol) => LevelRule.Judge(
        new LevelFacts
        {
            Readings = forms,
            Zone = IanaZone.Utc,
            Baseline = ReadingHistory.Rebuild(forms, Untreated.Start).Baseline,
            Course = new CourseTimes(Untreated.Start, Untreated.LastSession, Untreated.LastSession),
        },
        protocol.Levels) is { AsksAgain: true };

    private static IEnumerable<int> FullForms(Protocol protocol)
    {
        var planned = protocol.CheckIns.Where(checkIn => checkIn.Ask.Contains(AskWord.Primary) || checkIn.Ask.Contains(Phq9)).Select(checkIn => checkIn.Day).ToList();
        var day = planned.Count > 0 ? planned[^1] : 0;
        return planned.Concat(protocol.OpenEnded is { } open ? Later(open, day) : []);
    }

    private static IEnumerable<int> Later(OpenEnded open, int day)
    {
        while (true)
        {
            yield return day = open.After(day).Day;
        }
    }

    // The rule is looked at once a day, as the clinic does.
    private static ImmutableArray<double> Recommended(List<Reading> forms, int days, Protocol protocol)
    {
        var facts = new BoosterFacts
        {
            Indication = Indication.Depression,
            Zone = IanaZone.Utc,
            Sessions = [.. Untreated.InductionDays.Select(day => new TreatedSession(Untreated.Start.AddDays(day), IsInduction: true))],
            Readings = [],
            SafetyAlertUnresolved = false,
            ActivationAt = protocol.Findings.ActivationAt,
        };
        return
        [
            .. Enumerable.Range(1, days).Where(day =>
            {
                var now = Untreated.LastSession.AddDays(day);
                var known = facts with { Readings = [.. forms.Where(form => form.TakenAt <= now)] };
                return BoosterRules.Recommend(known, protocol.Boosters, now) is { } recommendation && PolicyFigures.IsBooster(recommendation.Kind);
            }).Select(day => (double)day),
        ];
    }

    private static Reading Form(double points, int ideation, DateTimeOffset at, SeededRandom dice)
    {
        var instrument = InstrumentCatalog.Shipped.Get(Phq9);
        var total = Forms.Total(instrument, points, ideation, dice);
        return new Reading(Phq9, at, total, Scorer.BandOf(instrument, total, sex: null), SafetyAnswer.Unknown, "trial");
    }

    private static double Day(Reading form) => (form.TakenAt - Untreated.LastSession).TotalDays;
}

/// <summary>The three policies over so many days.</summary>
internal sealed record TrialResult(int Days, PolicyFigures Rule, PolicyFigures FixedTotal, PolicyFigures FixedInterval);
