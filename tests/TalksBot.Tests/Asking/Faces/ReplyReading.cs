using TalksBot.Discord.Interactions;

namespace TalksBot.Tests.Asking.Faces;

/// <summary>Reads replies as a member sees them, and checks on the way that Discord would take them.</summary>
internal static class ReplyReading
{
    /// <summary>All text of the reply, one component a line.</summary>
    public static string Text(this Reply reply) => string.Join('\n', reply.All().OfType<Component.Text>().Select(text => text.Markdown));

    public static IReadOnlyList<Component.Button> Buttons(this Reply reply) => [.. reply.All().OfType<Component.Button>()];

    public static Component.Button Button(this Reply reply, string label) => reply.Buttons().First(button => button.Label == label);

    public static bool IsPrivate(this Reply reply) => reply is Reply.Message { OnlyForAsker: true };

    public static MessageBody Body(this Reply reply)
    {
        var body = reply switch
        {
            Reply.Message message => message.Body,
            Reply.Update update => update.Body,
            _ => throw new InvalidOperationException($"{reply.GetType().Name} has no body."),
        };
        Check(body);
        return body;
    }

    public static IReadOnlyList<Component> All(this Reply reply) => [.. reply.Body().Components.SelectMany(Flatten)];

    private static void Check(MessageBody body)
    {
        var all = body.Components.SelectMany(Flatten).ToList();
        Assert.InRange(all.Count, 1, 40);
        Assert.InRange(all.OfType<Component.Text>().Sum(text => text.Markdown.Length), 1, 4000);
        Assert.All(all.OfType<Component.Text>(), text => Assert.NotEqual("", text.Markdown.Trim()));
        Assert.All(all.OfType<Component.Row>(), row => Assert.InRange(row.Items.Count, 1, 5));
        var buttons = all.OfType<Component.Button>().ToList();
        Assert.All(buttons, button => Assert.InRange(button.CustomId.Length, 1, 100));
        Assert.All(buttons, button => Assert.InRange(button.Label.Length, 1, 80));
        Assert.Equal(buttons.Count, buttons.Select(button => button.CustomId).Distinct().Count());
    }

    private static IEnumerable<Component> Flatten(Component component) => component switch
    {
        Component.Section section => [component, .. section.Texts, section.Accessory],
        Component.Container container => [component, .. container.Children.SelectMany(Flatten)],
        Component.Row row => [component, .. row.Items],
        _ => [component],
    };
}
