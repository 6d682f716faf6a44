using System.Text.Json;
using TalksBot.Asking.Reading;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;

namespace TalksBot.Tests.Asking.Reading;

/// <summary>The lists in <c>config/words</c>, which operators edit.</summary>
public sealed class WordListTests
{
    private static readonly WordReader Reader = new(new Stemmer(IrregularForms.Load(Path.Combine(Folder, "irregular.txt"))));
    private static readonly GeneralWords General = GeneralWords.Load(Folder, Reader);

    private static string Folder => Path.Combine(Repository.Root, "config", "words");

    [Fact]
    public void No_group_of_related_words_names_a_member_twice_or_has_one_only() =>
        Assert.All(Lines("related.txt"), line =>
        {
            var members = Entries(line);
            Assert.True(members.Length > 1, line);
            Assert.True(members.Length == members.Distinct().Count(), line);
        });

    [Fact]
    public void No_group_of_related_words_stands_there_twice() =>
        Assert.Empty(Lines("related.txt").GroupBy(line => string.Join(',', Entries(line).Order())).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_soft_word_stands_in_a_list() => Assert.StartsWith("[", Lines("soft.txt").First(), StringComparison.Ordinal);

    [Fact]
    public void The_lists_of_soft_words_are_the_two_that_are_known() =>
        Assert.All(Lines("soft.txt").Where(line => line[0] == '['), line => Assert.Matches(@"^\[(none|light)\]", line));

    [Fact]
    public void No_name_of_a_shipped_party_is_a_soft_word()
    {
        var parties = Pack.Open(Repository.GenevaPack).Parties;

        Assert.NotEmpty(parties);
        Assert.DoesNotContain(parties.SelectMany(party => party.Aliases.Prepend(party.Name)), IsSoft);
    }

    [Fact]
    public void No_state_or_body_is_a_soft_word() => Assert.DoesNotContain(General.Names.Select(name => name.Entity.Name), IsSoft);

    [Theory]
    [InlineData("us")]
    [InlineData("nato")]
    [InlineData("troops")]
    [InlineData("gas")]
    [InlineData("sanctions")]
    [InlineData("borders")]
    public void What_talks_are_about_is_no_soft_word(string word) => Assert.False(IsSoft(word));

    [Theory]
    [InlineData("states.json", 190)]
    [InlineData("organisations.json", 50)]
    [InlineData("outlets.json", 50)]
    public void Names_are_whole_and_none_stands_there_twice(string file, int least)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        var names = list.RootElement.EnumerateArray().Select(entry => entry.GetProperty("name").GetString()!).ToList();

        Assert.True(names.Count >= least, $"{names.Count} names.");
        Assert.DoesNotContain(names, string.IsNullOrWhiteSpace);
        Assert.Empty(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(list.RootElement.EnumerateArray().SelectMany(entry => entry.GetProperty("also").EnumerateArray()), also => Assert.NotEmpty(Reader.Read(also.GetString()!)));
    }

    [Fact]
    public void No_spelling_of_chats_stands_for_two_words_or_is_itself_a_name()
    {
        var spellings = Lines("chat.txt").SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries)).ToList();

        Assert.Empty(spellings.GroupBy(spelling => spelling).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(spellings.Intersect(General.Names.SelectMany(name => name.Forms).Select(form => string.Join(' ', form.Words.Select(word => word.Text)))));
    }

    [Fact]
    public void Absent_lists_are_empty()
    {
        var none = GeneralWords.Load(Path.Combine(Folder, "nowhere"), Reader);

        Assert.Empty(none.Members);
        Assert.Empty(none.Names);
    }

    private static bool IsSoft(string name) => Reader.Read(name) is [var word] && General.SoftnessOf(word) != Softness.Content;

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Folder, file)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');

    private static string[] Entries(string line) =>
        line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
