using KetamineFollowUp.Simulation.Costs;

namespace KetamineFollowUp.Tests.Stores;

/// <summary>One inbound text.</summary>
/// <param name="What">What it is.</param>
/// <param name="Cost">What it cost until it was answered.</param>
/// <param name="IsOrdinary">False for a crisis, which also reads the roster and reserves a code, and for a correction, which reads the history.</param>
internal sealed record RecordedText(string What, StoreCost Cost, bool IsOrdinary = true);

/// <summary>Inbound texts of every kind, each in a clinic of its own with the pulse of day 5 open.</summary>
internal static class RecordedTexts
{
    public static async Task<IReadOnlyList<RecordedText>> All() =>
    [
        await Record("the first answer", "5"),
        await Record("the last answer: scored, the survey closed", "0", before: ["5"]),
        await Record("an answer in place of one taken back: scored again", "6", before: ["5", "BACK"]) with { IsOrdinary = false },
        await Record("the same text again: the webhook was repeated", "5", sid: "SM0"),
        await Record("words that are no answer, kept for staff", "I moved house, could you ring me about the next visit"),
        await Record("STOP", "STOP"),
        await Record("an answer that raises an alert", "2", before: ["5"]) with { IsOrdinary = false },
        await Record("words of crisis", "I want to kill myself") with { IsOrdinary = false },
        await Record("words of crisis with an alert open", "I want to kill myself", before: ["I want to die"]) with { IsOrdinary = false },
    ];

    private static async Task<RecordedText> Record(string what, string text, string[]? before = null, string? sid = null)
    {
        await using var clinic = await RecordedClinic.AfterSession("2026-02-27 10:00");
        foreach (var earlier in new[] { "2026-02-28 19:00", "2026-03-02 19:00" })
        {
            await clinic.RunUntil(earlier);
            await clinic.AnswerAll();
        }

        await clinic.RunUntil("2026-03-04 14:00");
        if (sid is not null)
        {
            await clinic.Text(text, sid);
        }

        foreach (var earlier in before ?? [])
        {
            await clinic.Text(earlier);
            await clinic.RunUntil("2026-03-04 14:05");
        }

        return new RecordedText(what, await clinic.Text(text, sid));
    }
}
