using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Reads the answers of a form: an array in item order, or an object by item id. Null is a missing answer.</summary>
internal static class AnswerFields
{
    // ASSUMPTION: more words than this are a note, not an answer.
    private const int MaxWords = 1000;

    public static ImmutableArray<Answer> Answers(this FieldCheck check, string field, JsonElement? given, Instrument instrument, DateTimeOffset at)
    {
        if (given is not { } answers)
        {
            return [];
        }

        var cells = answers.ValueKind switch
        {
            JsonValueKind.Array => InOrder(check, field, answers, instrument),
            JsonValueKind.Object => ByItem(check, field, answers, instrument),
            _ => NotAnswers(check, field),
        };
        return [.. cells.OrderBy(cell => instrument.Items.IndexOf(cell.Item)).SelectMany(cell => Read(check, cell, instrument, at))];
    }

    private static Cell[] InOrder(FieldCheck check, string field, JsonElement answers, Instrument instrument)
    {
        var count = answers.GetArrayLength();
        if (ScoreColumns.Of(instrument, count) is not { } columns)
        {
            var allowed = Enumerable.Range(1, instrument.Items.Length).Where(n => ScoreColumns.Of(instrument, n) is not null);
            check.Fault(field, $"must have {string.Join(" or ", allowed)} answers, null for a missing one");
            return [];
        }

        // Where only the scored questions are given, those that lead to them were answered yes.
        var implied = columns.Implied.Select(gate => new Cell($"{field}", instrument.Item(gate.Key), JsonSerializer.SerializeToElement(gate.Value)));
        return [.. implied, .. answers.EnumerateArray().Select((answer, i) => new Cell($"{field}[{i}]", columns.Items[i], answer))];
    }

    private static Cell[] ByItem(FieldCheck check, string field, JsonElement answers, Instrument instrument)
    {
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var answer in answers.EnumerateObject())
        {
            if (instrument.FindItem(answer.Name) is { } item)
            {
                cells[item.Id] = new Cell($"{field}.{item.Id}", item, answer.Value);
            }
            else
            {
                check.Fault(field, $"must name items of {instrument.Id} only: {string.Join(", ", instrument.Items.Select(known => known.Id))}");
            }
        }

        return [.. cells.Values];
    }

    private static Cell[] NotAnswers(FieldCheck check, string field)
    {
        check.Fault(field, "must be an array in item order or an object by item id");
        return [];
    }

    private static ImmutableArray<Answer> Read(FieldCheck check, Cell cell, Instrument instrument, DateTimeOffset at)
    {
        if (cell.Given.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (cell.Item.Kind == ItemKind.Words)
        {
            var words = cell.Given.ValueKind == JsonValueKind.String ? cell.Given.GetString() : null;
            return [new Answer(instrument.Id, cell.Item.Id, null, check.Text(cell.Field, words, MaxWords), at, AnswerVia.Clinic)];
        }

        var given = cell is { Item.TakesSeveral: true, Given.ValueKind: JsonValueKind.Array } ? cell.Given.EnumerateArray().Select(WholeNumber.Of) : [WholeNumber.Of(cell.Given)];
        if (Values(cell.Item, [.. given]) is { } values)
        {
            return [.. values.Select(value => new Answer(instrument.Id, cell.Item.Id, value, null, at, AnswerVia.Clinic))];
        }

        check.Fault(cell.Field, Allowed(cell.Item));
        return [];
    }

    // An empty list is none of the options, which is the answer 0.
    private static ImmutableArray<int>? Values(Item item, ImmutableArray<int?> given) =>
        given.IsEmpty ? [0]
        : given.Any(value => value is null) ? null
        : ChosenValues.Of(item, given.Select(value => value!.Value));

    private static string Allowed(Item item) => item.Kind switch
    {
        ItemKind.Choice => $"must be one of: {string.Join(", ", item.Options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture)))}",
        ItemKind.Several => $"must be a list of some of {string.Join(", ", item.Options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture)))}, or 0 for none",
        ItemKind.Number => $"must be a whole number from {item.Min} to {item.Max}",
        ItemKind.Words => "must be words",
    };

    private sealed record Cell(string Field, Item Item, JsonElement Given);
}
