using TalksBot.Discord.Interactions;

namespace TalksBot.Discord.Rest;

/// <summary>One request of the bot's own account. <see cref="Route"/> is what logs may show; <see cref="Path"/> goes on the wire only.</summary>
internal sealed record RestRequest(HttpMethod Method, string Route, string Path)
{
    /// <summary>The top-level resource (channel or guild) that has limits of its own; 0 for none.</summary>
    public ulong Resource { get; init; }

    public ReadOnlyMemory<byte>? Body { get; init; }

    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>Whether sending it twice does the same as once, so that a lost answer may be followed by a repeat.</summary>
    public bool Repeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>Whether it can be left out when the bot has had too many refusals.</summary>
    public bool Background { get; init; }
}

/// <summary>Discord's last word on a request, retries included.</summary>
internal sealed record RestAnswer(int Status, byte[] Body)
{
    public bool Ok => Status is >= 200 and < 300 or 304;

    public DiscordError Error => Ok ? DiscordError.None : DiscordError.Read(Body);
}

/// <summary>A request that got no usable answer. Its text names the route only, never an address or a secret.</summary>
internal sealed class RestException(string message) : Exception(message)
{
    /// <summary>Whether the request never left, so that it certainly had no effect.</summary>
    public bool NothingSent { get; init; }
}
