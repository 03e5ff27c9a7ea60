namespace KetamineFollowUp.Browser.Tests.Clinics;

/// <summary>The pages of the furnished clinic, by the name that tests give them, and words that only this page has.</summary>
internal static class FurnishedPages
{
    /// <summary>Of the forms about a patient: the name of the page, that of the form in its address, and words of it.</summary>
    public static IReadOnlyList<(string Name, string Slug, string Words)> PatientForms { get; } =
    [
        ("note", "note", "The patient is not told"),
        ("session", "session", "Dose in milligrams"),
        ("details", "details", "the lower cut-off is used"),
        ("void form", "void-score", "It counts nowhere any more"),
        ("paper form", "paper-form", "A yes to suicidal thoughts"),
        ("medication change", "medication", "It marks the chart"),
        ("hold", "hold", "What speaks against a session"),
        ("safety plan", "safety-plan", "In the patient's own words"),
        ("known ideation", "known-ideation", "At most 90 days ahead"),
        ("end of known ideation", "known-ideation-end", "None is noted"),
        ("pause", "status", "Paused until"),
        ("contact", "contact", "Reaching the patient"),
        ("reported death", "reported-death", "No death is reported"),
        ("part 2 consent", "part2-consent", "42 CFR Part 2"),
        ("contact caution", "contact-caution", "Lift it only after"),
        ("void session", "void", "brought back by recording it again"),
    ];

    public static IReadOnlyList<(string Name, string Words)> All { get; } =
    [
        // A patient's.
        ("survey question", "Not at all"),
        ("survey question in Spanish", "Ningún día"),
        ("crisis panel", "Thank you for telling us"),
        ("crisis panel in Spanish", "Gracias por decirnos"),
        ("thank-you page", "That is all for now"),
        ("thank-you page in Spanish", "Eso es todo por ahora"),
        ("answered survey", "They have been answered already"),
        ("answered survey in Spanish", "Ya fueron respondidas"),
        ("expired survey", "The time to answer them has passed"),
        ("expired survey in Spanish", "El tiempo para responderlas pasó"),
        ("stopped survey", "They are no longer needed"),
        ("link to a safety plan", "Show my plan"),
        ("link to a safety plan in Spanish", "Ver mi plan"),
        ("unknown link", "This page could not be found"),

        // Staff's.
        ("worklist", "was set aside"),
        ("open alert", "Take this alert"),
        ("acknowledged alert", "Taken by Medical lead"),
        ("resolved alert", "Resolved by Day clinician"),
        ("alert of an unknown number", "No patient has this number"),
        ("no such alert", "There is no such alert"),
        ("open booster review", "Record the decision"),
        ("decided booster review", "Decisions so far"),
        ("patients", "Find a patient"),
        ("enrol", "For adults with a US phone number"),
        ("patient", "Timeline"),
        ("patient in crisis", "AYUDA"),
        ("patient whom nothing reaches", "no: nothing arrives there"),
        ("discharged patient", "the follow-up has ended"),
        ("timeline without a line", "Nothing on record"),
        ("chart for printing", "Print this page"),
        .. PatientForms.Select(form => (form.Name, form.Words)),
        ("roster", "Through next week"),
        ("outcomes", "Which months"),
        ("looks", "Unusual in the last 30 days"),
        ("protocol", "Look at a draft"),

        // Of the clinic on one's own machine.
        ("phones", "everybody's phone"),
    ];
}
