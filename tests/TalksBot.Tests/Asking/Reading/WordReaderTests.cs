using System.Text;
using CsCheck;
using TalksBot.Facts.Words;

namespace TalksBot.Tests.Asking.Reading;

public sealed class WordReaderTests
{
    private static readonly WordReader Reader = new(new Stemmer(IrregularForms.Load(Path.Combine(Repository.Root, "config", "words", "irregular.txt"))));

    [Theory]
    [InlineData("Russia's demands", "russia demands")]
    [InlineData("Russia’s demands", "russia demands")]
    [InlineData("the Russians' demands", "the russians demands")]
    [InlineData("don't can’t we'll", "dont cant well")]
    [InlineData("O'Brien O’Brien's", "obrien obrien")]
    [InlineData("Russiaʼs and Russia`s", "russia and russia")]
    [InlineData("E\u0301lyse\u0301e", "elysee")]
    [InlineData("NATO-Russia Council", "nato russia council")]
    [InlineData("the U.S. and the U.K. met", "the us and the uk met")]
    [InlineData("O.S.C.E.", "osce")]
    [InlineData("It ended. Then it began.", "it ended then it began")]
    [InlineData("1,000 troops, 2022, 10,000,000", "1000 troops 2022 10000000")]
    [InlineData("in 2014,2015", "in 2014 2015")]
    [InlineData("Élysée, Łódź, Şahin, straße, Ærø", "elysee lodz sahin strasse aero")]
    [InlineData("ＮＡＴＯ?", "ｎａｔｏ")]
    [InlineData("Ber\u200Blin Mos\u00ADcow N\u202EATO \uFEFFKyiv", "berlin moscow nato kyiv")]
    [InlineData("Москва и Київ", "москва и київ")]
    [InlineData("yes\U0001F600no \uD83D and \uDE00 end", "yes no and end")]
    [InlineData("\"quoted\"*: (NEAR) ^a", "quoted near a")]
    [InlineData(" \t\r\n…—?! ", "")]
    [InlineData("", "")]
    public void A_text_is_cut_into_folded_words(string text, string words) => Assert.Equal(words, string.Join(' ', Reader.Read(text).Select(word => word.Text)));

    [Theory]
    [InlineData("Russia's", true)]
    [InlineData("Russians'", true)]
    [InlineData("O'Brien's", true)]
    [InlineData("Russiaʼs", true)]
    [InlineData("Russia", false)]
    [InlineData("don't", false)]
    public void A_possessive_is_told_from_the_word(string text, bool possessive) => Assert.Equal(possessive, Reader.Read(text).Single().Possessive);

    [Theory]
    [InlineData("US", true, true)]
    [InlineData("U.S.", true, true)]
    [InlineData("Us", false, true)]
    [InlineData("us", false, false)]
    [InlineData("I", false, true)]
    public void How_a_word_was_written_is_kept(string text, bool allCapitals, bool capital) =>
        Assert.Equal((allCapitals, capital), (Reader.Read(text).Single().AllCapitals, Reader.Read(text).Single().Capital));

    [Fact]
    public void A_word_tells_where_it_stood()
    {
        const string text = "Mr. Oslo’s «dam»";
        Assert.Equal(["Mr", "Oslo", "dam"], Reader.Read(text).Select(word => text[word.Start..word.End]));
    }

    [Fact]
    public void A_word_without_an_end_is_cut_and_what_follows_is_read() =>
        Assert.Equal([new string('a', 64), "dam"], Reader.Read(new string('a', 5_000) + " dam").Select(word => word.Text));

    [Theory]
    [InlineData("said", "says")]
    [InlineData("met", "meeting")]
    [InlineData("withdrew", "withdrawing")]
    [InlineData("sought", "seek")]
    [InlineData("men", "man")]
    [InlineData("defence", "defense")]
    [InlineData("neighbours", "neighbors")]
    [InlineData("negotiating", "negotiated")]
    public void Forms_of_one_word_have_one_stem(string one, string other) => Assert.Equal(Reader.Read(one)[0].Stem, Reader.Read(other)[0].Stem);

    [Theory]
    [InlineData("élysée", "Elysee")]
    [InlineData("ÉLYSÉE", "élysée")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Erdoğan", "Erdogan")]
    public void Marks_and_case_make_no_other_word(string one, string other) => Assert.Equal(Reader.Read(one)[0].Stem, Reader.Read(other)[0].Stem);

    [Fact]
    public void What_the_index_is_made_of_is_what_a_question_is_read_as() =>
        Text.Sample(text =>
        {
            var index = new StringBuilder();
            Reader.AppendStems(text, index);
            return index.ToString() == string.Join(' ', Reader.Read(text).Select(word => word.Stem));
        });

    [Fact]
    public void Words_of_any_text_are_whole_and_stand_in_its_order() =>
        Text.Sample(text =>
        {
            var end = 0;
            foreach (var word in Reader.Read(text))
            {
                Assert.InRange(word.Text.Length, 1, 64);
                Assert.InRange(word.Stem.Length, 1, 64);
                Assert.DoesNotContain(word.Stem, char.IsWhiteSpace);
                Assert.DoesNotContain('"', word.Stem);
                Assert.InRange(word.Start, end, word.End - 1);
                end = word.End;
            }

            Assert.InRange(end, 0, text.Length);
        });

    // Letters that mean something to the reader come as often as all others together.
    private static Gen<string> Text => Gen.OneOf(Gen.Char, Gen.Char["aeistUS.,'’-1 0\u200B\u00ADéß\uD83D\uDE00\"*"]).Array[0, 60].Select(letters => new string(letters));
}
