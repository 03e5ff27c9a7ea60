using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>
/// Prepared words of a caring contact. They ask for nothing, offer nothing, and say nothing of why they are sent: whoever looks at the phone learns
/// that somebody thinks of the patient.
/// </summary>
public static class CaringTexts
{
    /// <summary>The words of one contact.</summary>
    /// <param name="clinicName">Who writes.</param>
    /// <param name="name">What the patient wants to be called.</param>
    /// <param name="number">Which contact, from 0: the words take turns.</param>
    public static Localized Of(string clinicName, string name, int number)
    {
        var called = Sms.Named(name);
        ImmutableArray<Localized> turns =
        [
            Sms.Text(
                $"Hi{called}, this is {clinicName}. We are thinking of you and hope today is a little lighter. No need to answer.",
                $"Hola{called}, le escribimos de {clinicName}. Pensamos en usted y le deseamos un día un poco más ligero. No hace falta contestar."),
            Sms.Text(
                $"Hi{called}, just a hello from all of us at {clinicName}. We are glad to know you, and we are here. No need to answer.",
                $"Hola{called}, un saludo de todo el equipo de {clinicName}. Nos alegra conocerle y aquí estamos. No hace falta contestar."),
            Sms.Text(
                $"Hi{called}, {clinicName} here. You came to mind today, and we wish you well. No need to answer.",
                $"Hola{called}, le escribimos de {clinicName}. Hoy nos acordamos de usted y le deseamos lo mejor. No hace falta contestar."),
        ];
        return turns[number % turns.Length];
    }
}
