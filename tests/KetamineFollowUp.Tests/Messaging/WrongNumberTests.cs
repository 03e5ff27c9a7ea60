using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Tests.Messaging;

public sealed class WrongNumberTests
{
    [Theory]
    [InlineData("wrong number")]
    [InlineData("Wrong number!")]
    [InlineData("Sorry, wrong number")]
    [InlineData("I think you have the wrong number")]
    [InlineData("you've got the wrong person")]
    [InlineData("This is the wrong number. Please stop texting.")]
    [InlineData("wrong number please stop texting me")]
    [InlineData("wrong number im not who you think")]
    [InlineData("número equivocado")]
    [InlineData("Tiene el numero equivocado")]
    [InlineData("se equivocó de número")]
    [InlineData("Está equivocado de número")]
    [InlineData("persona equivocada")]
    public void Somebody_else_says_so(string body) => Assert.Equal(Keyword.WrongNumber, Keywords.Read(body, null));

    [Theory]
    [InlineData("not Maria")]
    [InlineData("I'm not María")]
    [InlineData("This is not maria, sorry")]
    [InlineData("This isn't Maria")]
    [InlineData("This is not Maria's phone")]
    [InlineData("There's no Maria here")]
    [InlineData("I don't know any Maria")]
    [InlineData("No soy María")]
    [InlineData("Aquí no vive ninguna María")]
    [InlineData("Este no es el número de María")]
    public void Denying_the_patients_name_is_a_wrong_number(string body) =>
        Assert.Equal(Keyword.WrongNumber, Keywords.Read(body.Replace(", sorry", ".", StringComparison.Ordinal), null, "María"));

    [Theory]
    [InlineData("I'm not Maria anymore, I feel empty", "Maria")]
    [InlineData("not good", "Maria")]
    [InlineData("I'm not Ana", "Maria")]
    [InlineData("not maria", null)]
    [InlineData("not maria", "")]
    [InlineData("I called the wrong number yesterday", "Maria")]
    [InlineData("you gave me the wrong number for the pharmacy", "Maria")]
    [InlineData("There's no hope", "Hope")]
    [InlineData("not suicidal", "Maria")]
    public void Other_sentences_are_not(string body, string? name) => Assert.Null(Keywords.Read(body, null, name));
}
