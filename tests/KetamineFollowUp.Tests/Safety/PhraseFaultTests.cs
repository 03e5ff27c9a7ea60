namespace KetamineFollowUp.Tests.Safety;

public class PhraseFaultTests
{
    [Theory]
    [InlineData("{gun zebra", "the class in {gun is not closed: it is written {name} and stands alone between |")]
    [InlineData("zebra gun}", "the class in gun} is not opened: it is written {name} and stands alone between |")]
    [InlineData("zebra big-{gun}", "the class in big-{gun} is not opened: it is written {name} and stands alone between |")]
    [InlineData("zebra {gunn}", "no class is called gunn")]
    [InlineData("zebra now||soon", "an alternative is empty in \"now||soon\"")]
    [InlineData("zebra ?", "an alternative is empty in \"\"")]
    [InlineData("zebra now|now", "now is twice in now|now")]
    [InlineData("zebra Now", "\"Now\" can never be read: texts are read in small letters and digits, without accents, apostrophes or signs")]
    [InlineData("zebra don't", "\"don't\" can never be read: texts are read in small letters and digits, without accents, apostrophes or signs")]
    [InlineData("zebra mañana", "\"mañana\" can never be read: texts are read in small letters and digits, without accents, apostrophes or signs")]
    [InlineData("zebra really", "no text is ever read as really, which is a filler")]
    [InlineData("zebra wanna", "no text is ever read as wanna, which is read as want to")]
    [InlineData("zebra ~ now", "~ needs a number of at least 1 and at most 9 right after it, not ~")]
    [InlineData("zebra ~0 now", "~ needs a number of at least 1 and at most 9 right after it, not ~0")]
    [InlineData("zebra ~~x now", "~~ needs a number of at least 0 and at most 9 right after it, not ~~x")]
    [InlineData("zebra #many", "# needs a number of at least 1 right after it, or two with a hyphen between, not #many")]
    [InlineData("zebra $now", "$ stands alone, with spaces around it, not $now")]
    [InlineData("zebra ^now", "^ stands alone, with spaces around it, not ^now")]
    [InlineData("zebra ^ now", "^ comes first")]
    [InlineData("zebra !now|$", "$ cannot stand after !, as in !now|$")]
    [InlineData("zebra now|$?", "$ cannot be optional, as in now|$?")]
    [InlineData("<a_zoo zebra", "only single words stand after <, not a_zoo")]
    [InlineData("zebra? $", "it needs a word that must be there")]
    [InlineData("zebra ~3", "a gap at its beginning or end does nothing")]
    [InlineData("^ ~3 zebra", "a gap at its beginning or end does nothing")]
    public void A_phrase_that_does_not_parse_is_named(string phrase, string fault) => LexiconFiles.Names(LexiconFiles.Changed(7, $"  phrase   {phrase}"), $"7: the phrase does not parse: {fault}");
}
