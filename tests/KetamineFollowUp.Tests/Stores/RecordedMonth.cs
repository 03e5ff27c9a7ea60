using System.Globalization;
using KetamineFollowUp.Simulation.Costs;

namespace KetamineFollowUp.Tests.Stores;

/// <summary>One check-in from its opening until everybody has taken note of its answers.</summary>
internal sealed record RecordedCheckIn(string Name, StoreCost Sending, IReadOnlyList<StoreCost> Answers, StoreCost Afterwards)
{
    public StoreCost Total => Answers.Aggregate(Sending + Afterwards, (sum, answer) => sum + answer);
}

/// <summary>The four weeks after a session of a patient who answers every check-in, calmly, in the evening.</summary>
internal sealed class RecordedMonth : IAsyncDisposable
{
    private const int Days = 28;
    private readonly RecordedClinic _clinic;
    private readonly List<RecordedCheckIn> _checkIns = [];
    private StoreCost _otherwise = StoreCost.None;

    private RecordedMonth(RecordedClinic clinic) => _clinic = clinic;

    public IReadOnlyList<StoreCost> Answers => [.. _checkIns.SelectMany(checkIn => checkIn.Answers)];

    /// <summary>The first check-in of every kind.</summary>
    public IEnumerable<RecordedCheckIn> CheckIns => _checkIns.DistinctBy(checkIn => checkIn.Name);

    public IEnumerable<(string What, StoreCost Cost)> Totals
    {
        get
        {
            var checkIns = _checkIns.Aggregate(StoreCost.None, (sum, checkIn) => sum + checkIn.Total);
            return [($"{_checkIns.Count} check-ins, {Answers.Count} answers", checkIns), ("days without one", _otherwise), ("**together**", checkIns + _otherwise)];
        }
    }

    public static async Task<RecordedMonth> Live()
    {
        var month = new RecordedMonth(await RecordedClinic.AfterSession("2026-03-02 10:00"));
        var first = new DateOnly(2026, 3, 2);
        for (var day = 0; day < Days; day++)
        {
            await month.LiveOn(first.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return month;
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    private async Task LiveOn(string day)
    {
        var byItself = await _clinic.RunUntil($"{day} 19:00");
        if (await _clinic.OpenSurvey() is not { LinkOnly: false } survey)
        {
            _otherwise += byItself + await _clinic.RunUntil($"{day} 23:59");
            return;
        }

        var answers = await _clinic.AnswerAll();
        _checkIns.Add(new RecordedCheckIn(string.Join(" + ", survey.Instruments), byItself, answers, await _clinic.RunUntil($"{day} 23:59")));
    }
}
