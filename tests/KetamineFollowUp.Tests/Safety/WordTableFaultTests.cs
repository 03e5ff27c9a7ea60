namespace KetamineFollowUp.Tests.Safety;

/// <summary>Faults of classes, lists, roles, dates, spellings, numbers and pictures.</summary>
public class WordTableFaultTests
{
    [Theory]
    [InlineData("class gun\n  words  cannon", "1: another class is already called gun: en/means.words:")]
    [InlineData("class beast", "1: beast has no words", "1: no phrase and no list names the class beast")]
    [InlineData("class beast\n  words  zebra", "1: no phrase and no list names the class beast")]
    [InlineData("list after-no\n  words  {beast}\nclass beast\n  words  zebra lion zebra", "4: zebra is twice in beast", "2: zebra is twice in after-no")]
    [InlineData("list after-no\n  words  {beast}\nclass beast\n  words  zebra lion_ actually", "4: \"\" can never be read", "4: no text is ever read as actually, which is a filler")]
    [InlineData("list after-no\n  words  {beast}", "2: no class is called beast")]
    [InlineData("list before-no\n  words  zebra", "1: there is no list before-no; there are fillers, weigh-after-negation,")]
    [InlineData("list after-no\n  words  thanks", "2: thanks is twice in after-no")]
    [InlineData("list after-no\n  words  Señora", "2: \"Señora\" can never be read")]
    [InlineData("role none\n  words  zebra", "1: there is no role none; there are carrier, negation,")]
    [InlineData("role fear\n  words  scared", "2: scared is twice in fear")]
    [InlineData("date someday\n  phrase  zebra", "1: there is no date someday; there are tonight, now, long-past, recent-past")]
    [InlineData("date now\n  phrase  {zebra", "2: the phrase does not parse: the class in {zebra is not closed")]
    [InlineData("date now", "1: now has no phrase")]
    [InlineData("spelling test\n  write  zebra", "2: after write come what is meant, a colon and how it is typed")]
    [InlineData("spelling test\n  write  will not: wont", "2: wont already has a line: en/spelling.words:")]
    [InlineData("spelling test\n  write  Zebra: zbra zeb'ra", "2: \"Zebra\" can never be read", "2: \"zeb'ra\" can never be read")]
    [InlineData("spelling test\n  write  zebra: ze_br_a", "2: ze_br_a is more than two words")]
    [InlineData("numbers test\n  write  few: handful", "2: few is no whole number above 0")]
    [InlineData("numbers test\n  write  14: four-teen", "2: \"four-teen\" can never be read")]
    [InlineData("emoji test\n  write  pills: 💊💊", "2: 💊💊 is not one picture without its variants")]
    [InlineData("emoji test\n  write  pills: x", "2: x is not one picture without its variants")]
    public void A_table_of_words_that_is_not_sound_is_named(string text, params string[] faults) => LexiconFiles.Names(text, faults);

    [Theory]
    [InlineData("list moments", "in no file: the list moments has no words")]
    [InlineData("role hedge", "in no file: the role hedge has no words")]
    [InlineData("date now", "in no file: the date now has no phrase")]
    public void A_table_that_no_file_has_is_named(string head, string fault) =>
        Assert.Contains(fault, LexiconFiles.Load(LexiconFiles.Shipped().Select(file => file with { Text = file.Text.Replace(head + "\n", "emoji gone\n", StringComparison.Ordinal) })));
}
