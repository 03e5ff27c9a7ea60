using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What unknown numbers do: they text words of crisis, with the same words as a patient would.</summary>
internal sealed class StrangerActs(SimulatedClinic clinic)
{
    private int _texts;

    /// <summary>A text from the unknown number of this index.</summary>
    public async Task Write(int number, string body)
    {
        var text = new InboundText(
            FormattableString.Invariant($"SM{++_texts:D28}5555"), FormattableString.Invariant($"+120255502{number:D2}"), body, OptOutType: null, HasMedia: false);
        clinic.Provider.List(text);
        await clinic.Get<TextIntake>().Receive(text, ReplyVia.Response, CancellationToken.None);
    }
}
