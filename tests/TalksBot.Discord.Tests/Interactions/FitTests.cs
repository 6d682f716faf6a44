using System.Text;
using System.Text.Json;
using CsCheck;
using TalksBot.Discord.Interactions;
using TalksBot.Discord.Rest;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Interactions;

public sealed class FitTests
{
    private static readonly Gen<string> s_text = Gen.Select(Gen.Char, Gen.Int[0, 3000], (letter, length) => new string(letter, length));
    private static readonly Gen<Component.Text> s_texts = s_text.Select(text => new Component.Text(text));

    private static readonly Gen<string> s_id = Gen.Char['a', 'c'].Array[1, 130].Select(letters => new string(letters));

    private static readonly Gen<Component> s_item = Gen.OneOf(
        Gen.Select(s_id, Gen.String[0, 90], (id, label) => (Component)new Component.Button(id, label)),
        Gen.Select(Gen.String[0, 600], Gen.String[0, 90], (url, label) => (Component)new Component.LinkButton("https://x.invalid/" + url, label)),
        Gen.Select(
            s_id,
            Gen.Select(Gen.String[0, 120], Gen.String[0, 120], (label, value) => new SelectEntry(label, value, label)).Array[0, 30],
            (id, entries) => (Component)new Component.Select(id, entries, id)));

    private static readonly Gen<Component> s_leaf = Gen.OneOf(
        s_texts.Select(text => (Component)text),
        Gen.Const((Component)new Component.Separator()),
        s_item.Array[0, 7].Select(items => (Component)new Component.Row(items)),
        Gen.Select(s_texts.Array[0, 4], s_item, (texts, item) => (Component)new Component.Section(texts, item)),
        Gen.Select(s_texts.Array[0, 4], Gen.String[0, 1100], (texts, words) => (Component)new Component.Section(texts, new Component.Thumbnail("attachment://big.png", words))),
        Gen.String[0, 1100].Array[0, 12].Select(words => (Component)new Component.Gallery([.. words.Select(word => new GalleryItem("attachment://small.png", word))])));

    private static readonly Gen<MessageBody> s_body = Gen.OneOf(s_leaf, s_leaf.Array[0, 20].Select(inner => (Component)new Component.Container(inner)))
        .Array[0, 50]
        .Select(components => new MessageBody(components) { Files = [new("small.png", new byte[10], ""), new("big.png", new byte[2000], "")] });

    [Fact]
    public void I8_I9_Whatever_a_message_holds_what_is_sent_keeps_every_limit() =>
        s_body.Sample(body => Assert.Null(Discord.Refuses(Fit.Message(body, fileLimit: 1000))), iter: 300);

    [Fact]
    public void What_fits_is_sent_as_it_is()
    {
        var body = MessageBody.Of(new Component.Container(
            [new Component.Text("a"), new Component.Section([new("b")], new Component.Button("c", "d")), new Component.Row([new Component.LinkButton("https://x.invalid", "e")])]));
        Assert.Same(body, Fit.Message(body, 10));
    }

    [Fact]
    public void I8_Texts_over_a_limit_are_shortened()
    {
        var fitted = Fit.Message(
            MessageBody.Of(
                new Component.Text(new string('a', 3000)),
                new Component.Text(new string('b', 3000)),
                new Component.Row([new Component.Button(new string('c', 101), new string('d', 81))])),
            10);

        Assert.Equal(3000, ((Component.Text)fitted.Components[0]).Markdown.Length);
        Assert.Equal(new string('b', 999) + "…", ((Component.Text)fitted.Components[1]).Markdown);
        var button = (Component.Button)((Component.Row)fitted.Components[2]).Items[0];
        Assert.Equal(100, button.CustomId.Length);
        Assert.Equal(new string('d', 79) + "…", button.Label);
    }

    [Fact]
    public void I8_Text_that_would_be_too_many_bytes_is_shortened_too()
    {
        var fitted = Fit.Message(MessageBody.Of(new string('語', 4000)), 10);
        Assert.InRange(Encoding.UTF8.GetByteCount(((Component.Text)fitted.Components[0]).Markdown), 9_900, Fit.MostTextBytes);
    }

    [Fact]
    public void I8_A_form_is_shortened_to_its_limits()
    {
        var field = new ModalField(new string('i', 101), new string('l', 46))
        {
            Description = new string('d', 101),
            Placeholder = new string('p', 101),
            Value = new string('v', 60),
            MaxLength = 50,
        };
        var fitted = Fit.Form(new(new string('c', 101), new string('t', 46), [field, field, field, field, field, field]));

        Assert.Equal((100, 45, 5), (fitted.CustomId.Length, fitted.Title.Length, fitted.Fields.Count));
        var first = fitted.Fields[0];
        Assert.Equal((100, 45, 100, 100, 50), (first.CustomId.Length, first.Label.Length, first.Description!.Length, first.Placeholder!.Length, first.Value!.Length));
    }

    [Fact]
    public void I8_Two_custom_ids_that_are_cut_alike_stay_different()
    {
        var fitted = Fit.Message(
            MessageBody.Of(new Component.Row([new Component.Button(new string('c', 120) + "1", "a"), new Component.Button(new string('c', 120) + "2", "b")])), 10);
        var ids = ((Component.Row)fitted.Components[0]).Items.Cast<Component.Button>().Select(button => button.CustomId).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(id.Length <= 100));
    }

    [Fact]
    public void I9_At_most_40_components_are_sent_nested_ones_included()
    {
        var fitted = Fit.Message(
            MessageBody.Of(new Component.Container([.. Enumerable.Range(0, 60).Select(i => new Component.Text($"{i}"))]), new Component.Text("last")), 10);
        Assert.Equal(39, ((Component.Container)Assert.Single(fitted.Components)).Children.Count);
    }

    [Fact]
    public void I9_A_message_with_nothing_left_still_has_a_text() =>
        Assert.Equal(new Component.Text("…"), Assert.Single(Fit.Message(MessageBody.Of(""), 10).Components));

    [Fact]
    public async Task I9_A_message_has_the_components_flag_and_neither_content_nor_embeds()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash("ask", _ => new Reply.Message(MessageBody.Of("hi"), OnlyForAsker: true)));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);

        var answer = await peer.CallbackAsync(100);
        Assert.Equal(32768 | 64, answer.Flags);
        Assert.Equal(["flags", "allowed_mentions", "components"], answer.Data.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task I13_Files_are_parts_with_matching_ids_and_one_over_the_limit_is_not_sent()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash("ask", _ => new Reply.Message(new([
            new Component.Text("Picture"),
            new Component.Gallery([new("attachment://big.png", "Too big"), new("attachment://small.png", "Small")]),
            new Component.Section([new("Beside")], new Component.Thumbnail("attachment://big.png", "")),
        ])
        {
            Files = [new("big.png", new byte[2001], "Too big"), new("small.png", new byte[] { 1, 2, 3 }, "Small one")],
        })));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100, rest: """ "attachment_size_limit":2000, """), 2);

        var answer = await peer.CallbackAsync(100);
        var file = Assert.Single(answer.Files);
        Assert.Equal("files[0]", file.Key);
        Assert.Equal("small.png", file.Value.Name);
        Assert.Equal([1, 2, 3], file.Value.Content);
        Assert.Equal("""[{"id":"0","filename":"small.png","description":"Small one"}]""", answer.Data.GetProperty("attachments").GetRawText());
        Assert.DoesNotContain("big.png", answer.Body, StringComparison.Ordinal);
        Assert.Equal("Picture\nBeside", answer.Text);
    }

    /// <summary>The limits once more, counted on the bytes that go out.</summary>
    private static class Discord
    {
        public static string? Refuses(MessageBody body)
        {
            using var buffer = JsonBuffer.Rent();
            ReplyWriter.WriteFollowUp(buffer.Writer, body, ephemeral: false);
            using var message = JsonDocument.Parse(buffer.Written);
            var components = All(message.RootElement.GetProperty("components")).ToList();
            var texts = components.Where(part => Type(part) == 10).Select(part => part.GetProperty("content").GetString()!).ToList();
            var ids = components.Where(part => part.TryGetProperty("custom_id", out _)).Select(part => part.GetProperty("custom_id").GetString()!).ToList();
            return components.Count is 0 or > 40 ? "count"
                : texts.Sum(text => text.Length) > 4000 || texts.Any(text => text.Length == 0) ? "text"
                : ids.Distinct().Count() < ids.Count || ids.Any(id => id.Length is 0 or > 100) ? "custom_id"
                : components.Select(Refuses).FirstOrDefault(why => why is not null);
        }

        private static string? Refuses(JsonElement part) => Type(part) switch
        {
            1 when Children(part) is var items && !(items.Count is >= 1 and <= 5 && items.All(item => Type(item) == 2)) && !(items.Count == 1 && Type(items[0]) == 3) => "row",
            2 when part.GetProperty("label").GetString()!.Length is 0 or > 80 => "label",
            2 when part.TryGetProperty("url", out var url) && url.GetString()!.Length > 512 => "url",
            3 when part.GetProperty("options").GetArrayLength() is 0 or > 25 => "options",
            3 when part.GetProperty("options").EnumerateArray().Any(entry => entry.EnumerateObject().Any(text => text.Value.GetString()!.Length is 0 or > 100)) => "option",
            9 when Children(part).Count is 0 or > 3 => "section",
            11 when part.GetProperty("media").GetProperty("url").GetString() == "attachment://big.png" => "missing file",
            12 when part.GetProperty("items").GetArrayLength() is 0 or > 10 => "gallery",
            12 when part.GetProperty("items").EnumerateArray().Any(item => item.TryGetProperty("description", out var words) && words.GetString()!.Length > 1024) => "description",
            17 when Children(part).Count == 0 => "container",
            _ => null,
        };

        private static IEnumerable<JsonElement> All(JsonElement components) => components.EnumerateArray().SelectMany(WithParts);

        private static IEnumerable<JsonElement> WithParts(JsonElement part)
        {
            IEnumerable<JsonElement> beside = part.TryGetProperty("accessory", out var accessory) ? [part, accessory] : [part];
            return beside.Concat(Children(part).SelectMany(WithParts));
        }

        private static List<JsonElement> Children(JsonElement part) =>
            part.TryGetProperty("components", out var children) ? [.. children.EnumerateArray()] : [];

        private static int Type(JsonElement part) => part.GetProperty("type").GetInt32();
    }
}
