namespace TalksBot.LocalDiscord.Rest;

/// <summary>Finds the handler of a path. What is not here is answered 404 and counts as unexpected.</summary>
internal sealed class Router(
    LocalDiscordOptions options, CallbackRoutes callbacks, WebhookRoutes webhooks, MessageRoutes messages, CommandRoutes commands,
    IdentityRoutes identity, Gateway.GatewayHub hub)
{
    public (RestReply Reply, bool IsUnexpected) Route(RestRequest request)
    {
        var parts = request.Parts;
        // These two carry their authority in the address.
        if (parts is ["interactions", var interaction, var callbackToken, "callback"])
            return Known(request.Method == "POST" ? callbacks.Answer(request, interaction, callbackToken) : null);
        if (parts is ["webhooks", var application, var token, ..])
            return Known(webhooks.Answer(request, application, token));
        if (parts is ["gateway"])
            return Known(request.Method == "GET" ? identity.Gateway() : null);
        if (!HasBotToken(request))
            return (ApiError.Unauthorized, false);
        return parts switch
        {
            ["gateway", "bot"] => Known(request.Method == "GET" ? identity.GatewayBot() : null),
            ["users", ..] => Known(identity.Users(request)),
            ["applications" or "oauth2", .., "@me"] => Known(request.Method == "GET" ? identity.Application() : null),
            ["applications", var id, "commands", ..] => Known(commands.Answer(request, id, null, parts[3..])),
            ["applications", var id, "guilds", var guild, "commands", ..] => Known(commands.Answer(request, id, guild, parts[5..])),
            ["channels", var channel, ..] => Known(messages.Answer(request, channel, parts[2..])),
            ["guilds", var guild] => Known(request.Method == "GET" ? identity.Guild(guild) : null),
            ["guilds", var guild, "members", var user] => Known(request.Method == "GET" ? identity.Member(guild, user) : null),
            _ => (ApiError.UnknownRoute, true),
        };
    }

    // A handler gives null for a method or a tail that it does not know.
    private static (RestReply Reply, bool IsUnexpected) Known(RestReply? reply) =>
        reply is null ? (ApiError.UnknownRoute, true) : (reply, false);

    private bool HasBotToken(RestRequest request) =>
        hub.TokenIsValid && request.Http.Request.Headers.Authorization.ToString() == $"Bot {options.Token}";
}
