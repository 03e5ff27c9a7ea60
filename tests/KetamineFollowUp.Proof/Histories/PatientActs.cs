using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What the patient does: texts that arrive, get lost, come twice or in the wrong order, and pages.</summary>
internal sealed class PatientActs(SimulatedClinic clinic, PatientFile file)
{
    private readonly List<InboundText> _texts = [];

    /// <summary>Every text that the patient wrote.</summary>
    public IReadOnlyList<InboundText> Texts => _texts;

    public Task Write(string body) => Receive(New(body));

    /// <summary>Only the provider's list has it.</summary>
    public Task Lose(string body)
    {
        _ = New(body);
        return Task.CompletedTask;
    }

    public async Task Swap(string one, string other)
    {
        var (first, second) = (New(one), New(other));
        try
        {
            await Receive(second);
        }
        finally
        {
            await Receive(first);
        }
    }

    public Task Repeat(int back) => _texts.Count >= back ? Receive(_texts[^back]) : Task.CompletedTask;

    public async Task Answer(int choice)
    {
        if (await file.OpenSurvey() is { } survey && SurveyPath.Current(survey, InstrumentCatalog.Shipped) is { } question)
        {
            await Write($"{Math.Min(choice, question.Item.Options is [.., var last] ? last.Value : question.Item.Max ?? 0)}");
        }
    }

    public async Task FillIn(int choice)
    {
        if (await file.OpenSurvey() is { } survey && SurveyPath.CurrentPage(survey, InstrumentCatalog.Shipped) is { IsEmpty: false } page)
        {
            var fields = page.ToImmutableDictionary(SurveyForm.NameOf, _ => $"{choice}");
            await clinic.Get<SubmitSurveyForm>().Take(survey.SurveyId, new SurveyForm(fields, [.. fields.Keys]), CancellationToken.None);
        }
    }

    private InboundText New(string body)
    {
        var text = new InboundText(
            FormattableString.Invariant($"SM{_texts.Count + 1:D32}"), History.Phone, body, body is "STOP" or "START" ? body : null, HasMedia: false);
        _texts.Add(text);
        clinic.Provider.List(text);
        return text;
    }

    private async Task Receive(InboundText text) => await clinic.Get<TextIntake>().Receive(text, ReplyVia.Response, CancellationToken.None);
}
