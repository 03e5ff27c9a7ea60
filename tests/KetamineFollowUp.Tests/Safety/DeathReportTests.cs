using KetamineFollowUp.Domain.Safety.Deaths;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>Which texts from a patient's number say that the patient, called Sam, has died.</summary>
public sealed class DeathReportTests
{
    [Theory]
    [InlineData("this is her sister, Sam died on Sunday")]
    [InlineData("This is his wife. Sam passed away last night.")]
    [InlineData("he passed away")]
    [InlineData("She died this morning")]
    [InlineData("Hi, I'm Sam's mother. She passed away yesterday")]
    [InlineData("I am her daughter and she has died")]
    [InlineData("I wanted to let you know that Sam passed away")]
    [InlineData("Sorry to say he died on Friday")]
    [InlineData("SAM IS DEAD")]
    [InlineData("Sam is no longer with us")]
    [InlineData("our son Sam died")]
    [InlineData("Sam Smith passed away 2 weeks ago")]
    [InlineData("Unfortunately Sam has passed away.")]
    [InlineData("the person you are texting died")]
    [InlineData("The owner of this phone passed away")]
    [InlineData("my brother passed away, this was his number")]
    [InlineData("My sister died last week. This is her phone.")]
    [InlineData("Please stop texting, he passed away")]
    [InlineData("he's dead")]
    [InlineData("This is Ana, her roommate: she was found this morning. She is deceased.")]
    [InlineData("mi hermano falleció, este era su número")]
    [InlineData("Soy su hermana, Sam falleció el domingo")]
    [InlineData("falleció Sam")]
    [InlineData("Ella murió ayer")]
    [InlineData("soy la esposa de Sam y él falleció anoche")]
    [InlineData("Hola, soy su hijo. Murió el lunes")]
    [InlineData("él ya no está con nosotros")]
    [InlineData("les informo que Sam ha fallecido")]
    [InlineData("La persona que buscan falleció")]
    public void It_says_that_the_patient_has_died(string text) => Assert.True(DeathReport.IsIn(text, "Sam"));

    [Theory]
    [InlineData("my mother died")]
    [InlineData("my dog died")]
    [InlineData("I died laughing")]
    [InlineData("my dad passed away last year")]
    [InlineData("My mom is gone. She died in March")]
    [InlineData("my brother died")]
    [InlineData("he passed away five years ago")]
    [InlineData("I miss him. He passed away")]
    [InlineData("she died laughing")]
    [InlineData("he's dead wrong about that")]
    [InlineData("she is dead tired")]
    [InlineData("Sam's dog died")]
    [InlineData("if Sam died nobody would notice")]
    [InlineData("I wish Sam died")]
    [InlineData("Sam almost died")]
    [InlineData("Sam never died")]
    [InlineData("he passed the test")]
    [InlineData("I passed out")]
    [InlineData("he died in the movie")]
    [InlineData("my phone died")]
    [InlineData("it's dead, the battery died")]
    [InlineData("our cat was old. He died today")]
    [InlineData("I want to die")]
    [InlineData("fine, thanks")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("murió mi perro")]
    [InlineData("falleció mi mamá")]
    [InlineData("mi abuelo murió ayer")]
    [InlineData("me morí de risa")]
    [InlineData("se murió de risa")]
    [InlineData("mi papá está mal. Murió su hermano")]
    [InlineData("él murió hace años")]
    [InlineData("la hermana de Sam murió")]
    [InlineData("quiero morir")]
    public void It_does_not(string text) => Assert.False(DeathReport.IsIn(text, "Sam"));

    [Fact]
    public void Without_a_name_on_record_a_pronoun_still_counts_and_no_text_is_too_long()
    {
        Assert.True(DeathReport.IsIn("she passed away", null));
        Assert.False(DeathReport.IsIn(string.Concat(Enumerable.Repeat("hi sorry let you know that ", 400)), "hi"));
    }
}
