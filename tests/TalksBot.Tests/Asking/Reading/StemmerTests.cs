using CsCheck;
using TalksBot.Facts.Words;

namespace TalksBot.Tests.Asking.Reading;

public sealed class StemmerTests
{
    private static readonly Stemmer Regular = new(new Dictionary<string, string>());

    [Fact]
    public void An_engineer_is_no_engine()
    {
        Assert.Equal("engin", Regular.Stem("engines"));
        Assert.Equal("engineer", Regular.Stem("engineers"));
    }

    /// <summary>Pairs of the published algorithm's own vocabulary and rules (snowballstem.org/algorithms/english).</summary>
    [Theory]
    [InlineData("consign", "consign")]
    [InlineData("consigned", "consign")]
    [InlineData("consignment", "consign")]
    [InlineData("consisted", "consist")]
    [InlineData("consistency", "consist")]
    [InlineData("consistently", "consist")]
    [InlineData("consolations", "consol")]
    [InlineData("consolatory", "consolatori")]
    [InlineData("consoled", "consol")]
    [InlineData("consolidated", "consolid")]
    [InlineData("consolidating", "consolid")]
    [InlineData("consolingly", "consol")]
    [InlineData("consonant", "conson")]
    [InlineData("conspicuously", "conspicu")]
    [InlineData("conspiracy", "conspiraci")]
    [InlineData("conspirators", "conspir")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("knaves", "knave")]
    [InlineData("knavish", "knavish")]
    [InlineData("kneeled", "kneel")]
    [InlineData("knelt", "knelt")]
    [InlineData("knightly", "knight")]
    [InlineData("knitting", "knit")]
    [InlineData("knives", "knive")]
    [InlineData("knockers", "knocker")]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gaps", "gap")]
    [InlineData("gas", "gas")]
    [InlineData("this", "this")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("hoped", "hope")]
    [InlineData("plastered", "plaster")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("sized", "size")]
    [InlineData("happy", "happi")]
    [InlineData("say", "say")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("formalize", "formal")]
    [InlineData("electricity", "electr")]
    [InlineData("hopefulness", "hope")]
    [InlineData("goodness", "good")]
    [InlineData("allowance", "allow")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("communism", "communism")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("controlling", "control")]
    public void Suffixes_go_as_in_the_published_algorithm(string word, string stem) => Assert.Equal(stem, Regular.Stem(word));

    [Theory]
    [InlineData("covid19")]
    [InlineData("москва")]
    [InlineData("us")]
    [InlineData("a")]
    public void Words_that_are_no_english_ones_stay_as_they_are(string word) => Assert.Equal(word, Regular.Stem(word));

    [Fact]
    public void An_irregular_form_is_brought_to_its_base_before_its_suffix_goes()
    {
        var stemmer = new Stemmer(new Dictionary<string, string> { ["met"] = "meeting", ["left"] = "pull-back" });
        Assert.Equal(("meet", "pullback"), (stemmer.Stem("met"), stemmer.Stem("left")));
    }

    [Fact]
    public void A_stem_is_never_empty_nor_longer_by_more_than_the_restored_e() =>
        Gen.String[Gen.Char['a', 'z'], 1, 20].Sample(word => Assert.InRange(Regular.Stem(word).Length, 1, word.Length + 1));

    [Fact]
    public void The_list_of_irregular_forms_names_each_form_once_and_holds_no_form_of_itself()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "config", "words", "irregular.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(':')).ToList();

        Assert.All(lines, line => Assert.Equal(2, line.Length));
        var forms = lines.SelectMany(line => line[1].Split(',', StringSplitOptions.TrimEntries)).ToList();
        Assert.DoesNotContain("", forms);
        Assert.Empty(forms.GroupBy(form => form).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(lines.Where(line => line[1].Split(',', StringSplitOptions.TrimEntries).Contains(line[0].Trim())).Select(line => line[0]));
    }
}
