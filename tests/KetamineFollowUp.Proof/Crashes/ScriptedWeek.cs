using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Crashes;

/// <summary>
/// A week of a clinic: patients enroll, are treated, answer their check-ins by text or on the page, some tell of suicidal thoughts, some
/// write words of crisis; staff acknowledge and resolve. Lived once without a crash, it is a list of steps that can be done again.
/// </summary>
internal sealed partial class ScriptedWeek(ClinicLine line, int count)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    private const int MaxAnswers = 40;

    // 14:00, 16:00 and 19:00 in New York, where everybody lives.
    private static readonly TimeSpan[] Answering = [TimeSpan.FromHours(18), TimeSpan.FromHours(20), TimeSpan.FromHours(23)];

    // What comes in the evening pages this long before somebody takes it: the ladder goes on to the backup.
    private static readonly TimeSpan Unheard = TimeSpan.FromMinutes(40);
    private readonly WeekPatient[] _patients = [.. Enumerable.Range(0, count).Select(number => new WeekPatient(number))];
    private readonly List<WeekStep> _steps = [];
    private long _seen;

    /// <summary>Lives the week.</summary>
    /// <returns>Every step, in order.</returns>
    public async Task<IReadOnlyList<WeekStep>> Live(int days)
    {
        foreach (var step in _patients.Select(patient => patient.Enrollment(Start)).Concat(_patients.Select(patient => patient.Session(Start))))
        {
            await Do(step);
        }

        for (var day = 0; day <= days; day++)
        {
            foreach (var time in Answering)
            {
                await Do(new WeekStep.Turn(At(day, time)));
                await AnswerNew();
                await Do(time == Answering[^1] ? new WeekStep.ResolveAll() : new WeekStep.AcknowledgeAll());
            }

            // Words of crisis out of the blue, another patient every day.
            await Do(Text(_patients[day * 7 % count], "I want to die"));
            await Do(new WeekStep.Turn(At(day, Answering[^1] + Unheard)));
            await Do(new WeekStep.AcknowledgeAll());
            await Do(new WeekStep.ResolveAll());
        }

        await Do(new WeekStep.Turn(Start.AddDays(days + 1)));
        return _steps;
    }

    private static DateTimeOffset At(int day, TimeSpan time) => new(Start.UtcDateTime.Date.AddDays(day) + time, TimeSpan.Zero);

    private async Task<string> Do(WeekStep step)
    {
        _steps.Add(step);
        return await line.Do(step);
    }

    private async Task AnswerNew()
    {
        var sent = await line.Sent(_seen);
        _seen = sent.Count > 0 ? sent[^1].Seq : _seen;
        var asked = sent.Where(message => message.Kind == MessageKind.Survey).ToList();
        foreach (var patient in _patients)
        {
            if (asked.LastOrDefault(message => patient.IsReachedAt(message.To)) is { } survey && patient.Answers(_steps.Count))
            {
                await (Link().Match(survey.Body) is { Success: true } link ? FillIn(patient, link.Value) : Reply(patient, survey));
            }
        }
    }

    private async Task Reply(WeekPatient patient, SentMessage survey)
    {
        var question = survey.Body;
        for (var answers = 0; answers < MaxAnswers && patient.Reply(question) is { } reply; answers++)
        {
            question = await Do(Text(patient, reply));
        }
    }

    private async Task FillIn(WeekPatient patient, string path)
    {
        for (var pages = 0; pages < MaxAnswers && patient.Form(await line.Show(path)) is { } form; pages++)
        {
            await Do(new WeekStep.Page(path, form));
        }
    }

    private WeekStep.Text Text(WeekPatient patient, string body) => new(patient.Phone, body, FormattableString.Invariant($"SM{_steps.Count:D32}"));

    [GeneratedRegex("/s/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
