namespace KetamineFollowUp.Browser.Tests.Clinics;

/// <summary>Somebody who is enrolled; nobody real: the numbers are of the range kept for fiction.</summary>
/// <param name="Id">The patient's id.</param>
/// <param name="Name">What the patient is called.</param>
/// <param name="Phone">E.164.</param>
public sealed record NewPatient(string Id, string Name, string Phone)
{
    public static NewPatient Sam { get; } = new("P1", "Sam", "+12025551001");

    public static NewPatient Maria { get; } = new("P2", "Maria", "+12025551002") { Language = "es" };

    public string Language { get; init; } = "en";

    public string Channel { get; init; } = "sms-link";

    public int Baseline { get; init; } = 18;

    internal object Request(string baselineAt) => new
    {
        patientId = Id,
        preferredName = Name,
        phone = Phone,
        email = $"{Id}@patient.example",
        timeZone = "America/New_York",
        language = Language,
        indication = "depression",
        channel = Channel,
        consents = new { sms = true, email = true, smsReply = Channel == "sms-reply" },
        baseline = new[] { new { instrument = "phq-9", takenAt = baselineAt, total = Baseline } },
        address = "1 Main St, Springfield",
        emergencyContact = new { name = "Alex", phone = "+12025551099" },
    };
}
