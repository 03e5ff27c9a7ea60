using KetamineFollowUp.Domain.Safety.Screening;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>Faults of files and of blocks, tried in a file beside the shipped ones.</summary>
public class LexiconFaultTests
{
    [Fact]
    public void Sound_files_have_no_faults() => Assert.Empty(LexiconFiles.Faults(LexiconFiles.Sound));

    [Theory]
    [InlineData(2, "rul en.test.zebra", "2: rul begins no block; a line without indentation begins with one of rule, idiom, mention, date, class, role, list, spelling, numbers, emoji")]
    [InlineData(2, "rule", "2: rule needs one name after it, without spaces")]
    [InlineData(2, "rule en.test zebra", "2: rule needs one name after it, without spaces")]
    [InlineData(2, "  rule en.test.zebra", "2: stands under no head; a line without indentation must come first, such as: rule en.act.kill-self")]
    [InlineData(2, "rule es.test.zebra", "2: es.test.zebra must begin with en. as its folder does, and be small letters with dots or hyphens between")]
    [InlineData(2, "rule en.test.Zebra", "2: en.test.Zebra must begin with en. as its folder does, and be small letters with dots or hyphens between")]
    [InlineData(2, "rule en.act.overdose", "2: another rule is already called en.act.overdose: en/01-acts.rules:")]
    [InlineData(11, "idiom en.test.zebra", "11: another rule is already called en.test.zebra: en/zebra.rules:2")]
    [InlineData(3, "", "2: en.test.zebra has no topic")]
    [InlineData(3, "  topic    suicid", "3: there is no topic suicid; topics are suicide, self-harm, medical, violence, violence-to-another, threat, third-party")]
    [InlineData(3, "  topic", "3: topic is empty")]
    [InlineData(3, "  topik    suicide", "3: topik is no line of a block of rule; its lines begin with topic, raises, example, counter, phrase")]
    [InlineData(5, "  topic    medical", "5: en.test.zebra already has a topic")]
    [InlineData(4, "", "2: en.test.zebra has no raises")]
    [InlineData(4, "  raises   alarm", "4: a rule cannot raise \"alarm\"; it raises one of: emergency unless thought or feared; concern, emergency if meant;")]
    [InlineData(5, "", "2: en.test.zebra has no example")]
    [InlineData(5, "  example  zebra now", "5: after example come a level, a colon and a text; levels are none, concern, emergency")]
    [InlineData(5, "  example  urgent: zebra now", "5: after example come a level, a colon and a text; levels are none, concern, emergency")]
    [InlineData(6, "", "2: en.test.zebra has no counter")]
    [InlineData(6, "  counter  none:", "6: after counter come a level, a colon and a text; levels are none, concern, emergency")]
    [InlineData(7, "", "2: en.test.zebra has no phrase")]
    [InlineData(7, "  phrase   zebra\n  phrase   zebra", "8: this phrase is twice in en.test.zebra")]
    [InlineData(5, "  example  concern: zebra\n  example  none: zebra", "6: this example is twice in en.test.zebra")]
    [InlineData(12, "", "11: en.idiom.test has no example")]
    [InlineData(12, "  topic    suicide", "12: topic is no line of a block of idiom; its lines begin with example, counter, phrase")]
    public void A_block_that_is_not_sound_is_named(int line, string text, string fault) => LexiconFiles.Names(LexiconFiles.Changed(line, text), fault);

    [Fact]
    public void A_rule_has_one_language() =>
        Assert.Contains("both/test.rules:2: en.test.zebra has one language: it belongs in the folder en or es", LexiconFiles.Load([.. LexiconFiles.Shipped(), new LexiconFile("both/test.rules", LexiconFiles.Sound)]));

    [Fact]
    public void A_file_stands_once_in_a_folder_of_its_language()
    {
        var faults = LexiconFiles.Load([.. LexiconFiles.Shipped(), LexiconFiles.Zebra, LexiconFiles.Zebra, new LexiconFile("fr/test.rules", LexiconFiles.Sound)]);

        Assert.Equal(["en/zebra.rules: two files have this name", "fr/test.rules: the folder of a rule file is one of en, es, both"], faults);
    }

    [Fact]
    public void Every_fault_of_every_file_is_named_in_one_pass()
    {
        var faults = LexiconFiles.Load(
        [
            .. LexiconFiles.Shipped(),
            new LexiconFile("es/test.words", "list zebra\n  words  cebra\nclass cebra\n  words  cebra cebra"),
            new LexiconFile(LexiconFiles.Name, "rule en.test.zebra\n  topic    zoo\n  raises   fear\n  example  none\n  phrase   {gun don't ~\n  phrase   zebra ~2"),
        ]);

        Assert.Equal(
            ["1", "2", "3", "4", "5", "5", "5", "6"],
            faults.Where(fault => fault.StartsWith(LexiconFiles.Name, StringComparison.Ordinal)).Select(fault => fault.Split(':')[1]));
        Assert.Equal(["1", "3", "4"], faults.Where(fault => fault.StartsWith("es/", StringComparison.Ordinal)).Select(fault => fault.Split(':')[1]));
    }
}
