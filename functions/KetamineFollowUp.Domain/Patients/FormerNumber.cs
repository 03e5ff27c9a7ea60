using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Patients;

/// <summary>A number that the patient had. What was said and found of it stays with it, and does not follow the patient to the next.</summary>
/// <param name="Phone">The number.</param>
/// <param name="OptedOut">Texts to it were revoked, or its owner said that it is a wrong number.</param>
/// <param name="Undeliverable">Texts to it failed for good.</param>
public sealed record FormerNumber(PhoneNumber Phone, bool OptedOut, bool Undeliverable);
