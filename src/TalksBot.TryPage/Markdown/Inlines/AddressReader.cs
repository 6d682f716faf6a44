namespace TalksBot.TryPage.Markdown.Inlines;

/// <summary>An http or https address as it stands, without the punctuation of the sentence around it.</summary>
internal sealed class AddressReader : InlineReader
{
    public AddressReader() => OpeningCharacters = ['h'];

    protected override Found? Read(ReadOnlySpan<char> rest, Span? within)
    {
        if (within is { IsInLink: true } || !(rest.StartsWith("https://") || rest.StartsWith("http://")))
        {
            return null;
        }

        var address = rest[..Length(rest)];
        return LinkTarget.IsWebAddress(address, out var uri) ? new Found(new Address(address.ToString(), uri), address.Length) : null;
    }

    private static int Length(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && rest[length] != '<' && !char.IsWhiteSpace(rest[length]))
        {
            length++;
        }

        var address = rest[..length].TrimEnd("<.,:;\"']");
        while (address is [.., ')'] && address.Count(')') > address.Count('('))
        {
            address = address[..^1];
        }

        return address.Length;
    }
}
