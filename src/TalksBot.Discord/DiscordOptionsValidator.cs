using Microsoft.Extensions.Options;

namespace TalksBot.Discord;

/// <summary>One line per mistake, each naming its key and what to do; never the value of a secret.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(DiscordOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token))
        {
            yield return "Discord:Token is missing: set it in appsettings.json or the environment variable Discord__Token.";
        }
        else if (options.Token.Any(c => c is <= ' ' or > '~'))
        {
            yield return "Discord:Token holds a space or a character that no token has: copy it again from the Developer Portal, without \"Bot\" before it.";
        }

        if (!IsAddress(options.ApiUrl, Uri.UriSchemeHttps, Uri.UriSchemeHttp))
        {
            yield return "Discord:ApiUrl must be an https address (http only on this machine itself): leave it out for Discord's own.";
        }

        if (!string.IsNullOrEmpty(options.GatewayUrl) && !IsAddress(options.GatewayUrl, Uri.UriSchemeWss, Uri.UriSchemeWs))
        {
            yield return "Discord:GatewayUrl must be a wss address (ws only on this machine itself): leave it out for Discord's own.";
        }

        if (options.GuildId is 0)
        {
            yield return "Discord:GuildId must be the id of a server, or left out to register the commands everywhere.";
        }

        if (options.Intents is < 0 or > 1)
        {
            yield return "Discord:Intents must be 0 or 1: this bot reads no messages and no members.";
        }

        if (options.ShardCount < 1)
        {
            yield return "Discord:ShardCount must be at least 1.";
        }

        if (options.Shard < 0 || options.ShardsHere < 1 || options.Shard > options.ShardCount - options.ShardsHere)
        {
            yield return "Discord:Shard and Discord:ShardsHere must name shards from 0 to below Discord:ShardCount.";
        }

        if (options.QueueLength is < 1 or > 100_000)
        {
            yield return "Discord:QueueLength must be from 1 to 100000.";
        }

        if (options.Workers is < 1 or > 256)
        {
            yield return "Discord:Workers must be from 1 to 256.";
        }

        if (string.IsNullOrWhiteSpace(options.StatePath))
        {
            yield return "Discord:StatePath must name a file that the bot may write, next to its store.";
        }

        if (!Uri.TryCreate(options.ProjectUrl, UriKind.Absolute, out var project) || project.Scheme is not ("https" or "http"))
        {
            yield return "Discord:ProjectUrl must be an http or https address that says what this bot is.";
        }
    }

    private static bool IsAddress(string text, string scheme, string loopbackScheme) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == scheme || (address.Scheme == loopbackScheme && address.IsLoopback));
}
