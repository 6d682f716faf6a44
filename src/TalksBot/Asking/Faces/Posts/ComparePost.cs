using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>Words two sides under each other, each under its name.</summary>
internal sealed class ComparePost(Wording wording, FactPost facts)
{
    private const int MostOfSide = 3;
    private const int LongestFirst = 1000;
    private const int LongestOther = 300;
    private const int LongestInReason = 100;

    public MessageBody Of((Side First, Side Second) sides, string topic, string locale)
    {
        var components = new List<Component>();
        if (topic.Length > 0)
        {
            components.Add(new Component.Text($"**{wording.Say(locale, Phrases.CompareOn, ("topic", TextPost.Fit(topic, 120)))}**"));
        }

        // A fact that both share, as a mission's of its state, has its button once: ids are unique in a message.
        var shown = new HashSet<long>();
        Add(components, sides.First, shown, locale);
        components.Add(new Component.Separator());
        Add(components, sides.Second, shown, locale);
        return MessageBody.Of(components);
    }

    private void Add(List<Component> components, Side side, HashSet<long> shown, string locale)
    {
        components.Add(new Component.Text($"**{TextPost.Fit(side.Asked, 120)}**"));
        if (side.Answer is Answer.None none)
        {
            var reason = none.Reason.Say(wording, locale, value => TextPost.Fit(value, LongestInReason));
            components.Add(new Component.Text(wording.Say(locale, Phrases.CompareNone, ("reason", reason))));
            return;
        }

        foreach (var (index, fact) in side.Facts.Take(MostOfSide).Index())
        {
            var text = index == 0 ? facts.Full(fact, locale, LongestFirst) : facts.Line(fact, locale, LongestOther);
            components.Add(shown.Add(fact.Id) ? facts.WithShow(fact, text, locale) : new Component.Text(text));
        }
    }
}
