using System.Globalization;
using System.Text.RegularExpressions;

namespace TalksBot.TryPage.Markdown.Inlines;

/// <summary>What Discord writes between angle brackets: mentions, emoji, times, and addresses without a preview.</summary>
internal sealed partial class AngleReader : InlineReader
{
    private const int Longest = 2_048;

    public AngleReader() => OpeningCharacters = ['<'];

    protected override Found? Read(ReadOnlySpan<char> rest, Span? within)
    {
        var end = rest[..Math.Min(rest.Length, Longest)].IndexOf('>');
        if (end < 2)
        {
            return null;
        }

        var inside = rest[1..end].ToString();
        if (within is not { IsInLink: true } && !inside.Any(char.IsWhiteSpace) && LinkTarget.IsWebAddress(inside, out var uri))
        {
            return new Found(new Address(inside, uri), end + 1);
        }

        return ReadTime(inside, end + 1) ?? ReadEmoji(inside, end + 1) ?? ReadMention(inside, end + 1);
    }

    private static Found? ReadTime(string inside, int length) =>
        Time().Match(inside) is { Success: true } time && long.TryParse(time.Groups[1].Value, CultureInfo.InvariantCulture, out var seconds)
            && TimestampText.IsShown(seconds)
            ? new Found(new Timestamp(seconds, time.Groups[2].Success ? time.Groups[2].Value[0] : 'f'), length)
            : null;

    private static Found? ReadEmoji(string inside, int length) =>
        Emoji().Match(inside) is { Success: true } emoji ? new Found(new CustomEmoji(emoji.Groups[1].Value), length) : null;

    private static Found? ReadMention(string inside, int length)
    {
        var mention = Mentioned().Match(inside);
        if (!mention.Success || !ulong.TryParse(mention.Groups["id"].Value, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var kind = inside switch
        {
            ['@', '&', ..] => MentionKind.Role,
            ['@', ..] => MentionKind.User,
            ['#', ..] => MentionKind.Channel,
            _ => MentionKind.Command,
        };
        return new Found(new Mention(kind, id, mention.Groups["name"].Value), length);
    }

    [GeneratedRegex(@"\At:(-?[0-9]{1,17})(?::([tTdDfFsSR]))?\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"\Aa?:(\w{1,32}):[0-9]{1,20}\z")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\A(?:@[!&]?|#|/(?<name>[-_'\p{L}\p{N}\p{M}]{1,32}(?: [-_'\p{L}\p{N}\p{M}]{1,32}){0,2}):)(?<id>[0-9]{1,20})\z")]
    private static partial Regex Mentioned();
}
