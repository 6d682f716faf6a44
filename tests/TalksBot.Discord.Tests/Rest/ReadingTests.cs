using System.Text;
using System.Text.Json;
using CsCheck;
using TalksBot.Discord.Interactions;
using TalksBot.Discord.Rest;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Rest;

public sealed class ReadingTests
{
    [Fact]
    public void R9_Ids_are_read_from_texts_and_numbers_without_loss() => Gen.ULong.Sample(id =>
    {
        Assert.Equal(id, ReadId($$"""{"id":"{{id}}"}"""));
        Assert.Equal(id, ReadId($$"""{"id":{{id}}}"""));
        return Json.Decimal(id) == $"{id}";
    });

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"12a\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"18446744073709551616\"")]
    [InlineData("1.5")]
    [InlineData("null")]
    [InlineData("true")]
    public void R9_What_is_no_id_is_read_as_none(string json) => Assert.Equal(0UL, ReadId($$"""{"id":{{json}}}"""));

    [Fact]
    public void R9_Whatever_id_an_interaction_has_it_goes_out_as_it_came() => Gen.ULong.Where(id => id > 0).Sample(id =>
    {
        var incoming = InteractionReader.Read(Encoding.UTF8.GetBytes(Events.Slash(id)))!;
        return incoming.Id.Value == id && incoming.Application == FakeDiscord.Application;
    });

    [Fact]
    public void R9_Error_trees_of_any_depth_become_paths()
    {
        var error = DiscordError.Read(Encoding.UTF8.GetBytes("""
            {"code":50035,"message":"Invalid Form Body","errors":{"_errors":[{"code":"TOP","message":"m"}],
            "data":{"components":{"0":{"components":{"12":{"label":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"the user's text"},{"code":"B"}]}}}}}}}}
            """));

        Assert.Equal(50035, error.Code);
        Assert.Equal([": TOP", "data.components.0.components.12.label: BASE_TYPE_BAD_LENGTH", "data.components.0.components.12.label: B"], error.Places);
        Assert.DoesNotContain("user's text", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>502</html>")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"code":"x","message":5,"errors":[1]}""")]
    public void R9_A_body_that_is_no_error_object_is_no_reason_to_fail(string body) =>
        Assert.Equal(0, DiscordError.Read(Encoding.UTF8.GetBytes(body)).Code);

    [Fact]
    public void An_interaction_cut_off_or_altered_anywhere_is_read_or_refused_but_never_harmful()
    {
        var whole = Encoding.UTF8.GetBytes(Events.Slash(100, options: """[{"name":"o","type":3,"value":"v"}]"""));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Sample((at, with) =>
        {
            var altered = (byte[])whole.Clone();
            altered[at] = with;
            try
            {
                InteractionReader.Read(altered);
                InteractionReader.Read(altered.AsSpan(0, at));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // These two the intake expects.
            }
        }, iter: 5000);
    }

    private static ulong ReadId(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        Json.Enter(ref reader);
        Json.Next(ref reader);
        return Json.Id(ref reader);
    }
}
