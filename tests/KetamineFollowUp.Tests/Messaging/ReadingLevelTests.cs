using System.Reflection;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Messaging;

/// <summary>Whoever reads at the level of grade 7 can read everything we say to a patient. Published questions keep their published words.</summary>
public sealed class ReadingLevelTests
{
    private const double Hardest = 7;

    // A label of one or two words is no sentence that a formula could judge.
    private const int ShortestSentence = 3;

    public static TheoryData<string, string, Language> OwnWords()
    {
        var data = new TheoryData<string, string, Language>();
        foreach (var (name, en, es) in (IEnumerable<(string, string, string)>)[.. Texts(), .. Emails(), .. Pages(), .. Questions()])
        {
            data.Add(name, en, Language.En);
            data.Add(name, es, Language.Es);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(OwnWords))]
    public void What_we_say_to_a_patient_is_no_harder_than_grade_7(string name, string text, Language language)
    {
        var grade = ReadingGrade.Of(text, language);
        Assert.True(grade <= Hardest, FormattableString.Invariant($"{name} asks for grade {grade:0.0}: {text}"));
    }

    [Fact]
    public void Texts_emails_pages_and_our_own_questions_are_all_measured()
    {
        var names = OwnWords().Select(row => row.Data.Item1).ToList();
        foreach (var part in new[] { "ConsentTexts.Welcome", "CrisisTexts.", "EmailTexts.Survey", "SurveyWords.Offline", "SafetyWords.", "PlanWords.", "after-session.common", "after-session.warning", "urinary.", "foundations." })
        {
            Assert.Contains(names, name => name.StartsWith(part, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("The cat sat on the mat.", Language.En, -1.5)]
    [InlineData("Pharmacological interventions necessitate multidisciplinary psychiatric evaluation.", Language.En, 42)]
    [InlineData("El gato come pan.", Language.Es, -1.2)]
    [InlineData("Las intervenciones farmacológicas requieren evaluaciones psiquiátricas multidisciplinarias.", Language.Es, 15.4)]
    public void The_measure_tells_simple_from_hard(string text, Language language, double grade) =>
        Assert.Equal(grade, ReadingGrade.Of(text, language), tolerance: 0.5);

    [Theory]
    [InlineData("home", Language.En, 1)]
    [InlineData("called", Language.En, 1)]
    [InlineData("wanted", Language.En, 2)]
    [InlineData("little", Language.En, 2)]
    [InlineData("messages", Language.En, 3)]
    [InlineData("emergency", Language.En, 4)]
    [InlineData("988", Language.En, 1)]
    [InlineData("guardia", Language.Es, 2)]
    [InlineData("día", Language.Es, 2)]
    [InlineData("quiere", Language.Es, 2)]
    [InlineData("leerá", Language.Es, 3)]
    [InlineData("muy", Language.Es, 1)]
    [InlineData("hoy", Language.Es, 1)]
    [InlineData("y", Language.Es, 1)]
    [InlineData("pingüino", Language.Es, 3)]
    [InlineData("todavía", Language.Es, 4)]
    public void Syllables_are_counted_as_they_are_spoken(string word, Language language, int syllables) =>
        Assert.Equal(syllables, ReadingGrade.Syllables(word, language));

    private static IEnumerable<(string, string, string)> Texts() =>
        from home in PatientTextsTests.Homes
        from member in PatientTextsTests.Members(home)
        let both = member.Value as Localized
        where both is { En.Length: > 0 }
        select ($"{home.Name}.{member.Name}", both.En, both.Es);

    private static IEnumerable<(string, string, string)> Emails() =>
        from method in typeof(EmailTexts).GetMethods(BindingFlags.Public | BindingFlags.Static)
        let en = Email(method, Language.En)
        let es = Email(method, Language.Es)
        select ($"EmailTexts.{method.Name}", $"{en.Subject}.\n{en.Body}", $"{es.Subject}.\n{es.Body}");

    private static EmailText Email(MethodInfo method, Language language) => (EmailText)method.Invoke(null, [language, "Lakeside Clinic", "+1 503-555-0100"])!;

    // Every word of a page that stands in both languages is for patients: staff pages are in English.
    private static IEnumerable<(string, string, string)> Pages() =>
        from type in typeof(ReadWorklist).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where field.FieldType == typeof(Localized) && !field.Name.StartsWith("ChatAt", StringComparison.Ordinal) && !field.Name.StartsWith("TextTo", StringComparison.Ordinal)
        let both = (Localized)field.GetValue(null)!
        where both.En.Count(char.IsWhiteSpace) >= ShortestSentence - 1
        select ($"{type.Name}.{field.Name}", both.En, both.Es);

    private static IEnumerable<(string, string, string)> Questions() =>
        from instrument in InstrumentCatalog.Shipped.All
        where instrument.Source.StartsWith("Own ", StringComparison.Ordinal)
        from item in instrument.Items
        select ($"{instrument.Id}.{item.Id}", Asked(instrument, item, Language.En), Asked(instrument, item, Language.Es));

    private static string Asked(Instrument instrument, Item item, Language language) => string.Join(
        '\n', [instrument.Instruction.In(language), item.Text.In(language), .. item.Options.Select(option => option.Label.In(language).Replace("{goal}", "", StringComparison.Ordinal))]);
}
