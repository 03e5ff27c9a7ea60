using System.Text.Json;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Benchmarks.Crashes;

/// <summary>
/// A week of a clinic: patients enrol, are treated, answer their check-ins, some tell of suicidal thoughts, some write words of crisis;
/// staff acknowledge and resolve. Lived once without a crash, it is a list of steps that can be done again.
/// </summary>
internal static partial class ScriptedWeek
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    private const int MostAnswers = 40;

    // 14:00, 16:00 and 19:00 in New York, where everybody lives.
    private static readonly TimeSpan[] Answering = [TimeSpan.FromHours(18), TimeSpan.FromHours(20), TimeSpan.FromHours(23)];

    /// <summary>Lives the week.</summary>
    /// <returns>Every step, in order.</returns>
    public static async Task<IReadOnlyList<WeekStep>> Live(ClinicLine line, int patients, int days)
    {
        List<WeekStep> steps = [];
        for (var number = 0; number < patients; number++)
        {
            await Do(Enrolment(number));
        }

        for (var number = 0; number < patients; number++)
        {
            await Do(Session(number));
        }

        var seen = 0L;
        for (var day = 0; day <= days; day++)
        {
            foreach (var time in Answering)
            {
                await Do(new WeekStep.Turn(new DateTimeOffset(Start.UtcDateTime.Date.AddDays(day) + time, TimeSpan.Zero)));
                seen = await AnswerNew(seen);
                await Do(time == Answering[^1] ? new WeekStep.ResolveAll() : new WeekStep.AcknowledgeAll());
            }

            // Words of crisis out of the blue, another patient every day.
            await Do(Text(day * 7 % patients, "I want to die"));
        }

        await Do(new WeekStep.Turn(Start.AddDays(days + 1)));
        return steps;

        async Task<string> Do(WeekStep step)
        {
            steps.Add(step);
            return await line.Do(step);
        }

        WeekStep.Text Text(int number, string body) => new(TextDriver.PhoneOf(number), body, FormattableString.Invariant($"SM{steps.Count:D32}"));

        async Task<long> AnswerNew(long after)
        {
            var sent = (await line.Outbox()).Where(message => message.GetProperty("seq").GetInt64() > after).ToList();
            var asked = sent.Where(message => message.GetProperty("kind").GetString() == "survey").Select(message => message.GetProperty("to").GetString()!).Distinct().ToList();
            foreach (var number in Enumerable.Range(0, patients).Where(number => asked.Contains(TextDriver.PhoneOf(number)) && Answers(number, steps.Count)))
            {
                var question = "0 ";
                for (var answers = 0; answers < MostAnswers && Question().IsMatch(question); answers++)
                {
                    question = await Do(Text(number, Reply(number, question)));
                }
            }

            return sent.Count > 0 ? sent[^1].GetProperty("seq").GetInt64() : after;
        }
    }

    private static WeekStep.Call Enrolment(int number) => new("/api/patients", JsonSerializer.Serialize(new
    {
        patientId = $"P{number}",
        preferredName = "Sam",
        phone = TextDriver.PhoneOf(number),
        timeZone = "America/New_York",
        language = "en",
        indication = "depression",
        channel = "sms-reply",
        consents = new { sms = true, email = false, smsReply = true },
        baseline = new[] { new { instrument = "phq-9", takenAt = Start.AddDays(-3), total = 18 } },
    }));

    private static WeekStep.Call Session(int number) => new("/api/sessions", JsonSerializer.Serialize(new
    {
        sessionId = "s1",
        patientId = $"P{number}",
        completedAt = Start.AddMinutes(-number),
        route = "iv",
        doseMg = 40,
        phase = "induction",
    }));

    // One in ten leaves a check-in to its reminders.
    private static bool Answers(int number, int step) => (number + step) % 10 != 9;

    // One in ten tells of suicidal thoughts wherever they are asked about them.
    private static string Reply(int number, string question) => number % 10 == 3 && Thoughts().IsMatch(question) ? "1" : "0";

    [GeneratedRegex(@"(?<![0-9])0[ -]", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex("better off dead|wished you were dead", RegexOptions.CultureInvariant)]
    private static partial Regex Thoughts();
}
