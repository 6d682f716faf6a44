using System.Text.Json.Nodes;
using TalksBot.LocalDiscord.Validation;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>A refusal in Discord's form.</summary>
internal sealed record ApiError(int Status, int Code, string Message, JsonObject? Errors = null)
{
    public static readonly ApiError UnknownRoute = new(404, 0, "404: Not Found");
    public static readonly ApiError Unauthorized = new(401, 0, "401: Unauthorized");
    public static readonly ApiError BadJson = new(400, 50109, "The request body contains invalid JSON.");
    public static readonly ApiError UnknownChannel = new(404, 10003, "Unknown Channel");
    public static readonly ApiError UnknownGuild = new(404, 10004, "Unknown Guild");
    public static readonly ApiError UnknownMessage = new(404, 10008, "Unknown Message");
    public static readonly ApiError UnknownUser = new(404, 10013, "Unknown User");
    public static readonly ApiError UnknownWebhook = new(404, 10015, "Unknown Webhook");
    public static readonly ApiError UnknownInteraction = new(404, 10062, "Unknown interaction");
    public static readonly ApiError UnknownCommand = new(404, 10063, "Unknown application command");
    public static readonly ApiError MissingAccess = new(403, 50001, "Missing Access");
    public static readonly ApiError MissingPermissions = new(403, 50013, "Missing Permissions");
    public static readonly ApiError NotYourMessage = new(403, 50005, "Cannot edit a message authored by another user");
    public static readonly ApiError AlreadyAcknowledged = new(400, 40060, "Interaction has already been acknowledged.");
    public static readonly ApiError InvalidWebhookToken = new(401, 50027, "Invalid Webhook Token");
    public static readonly ApiError TooManyFollowUps = new(400, 40094, "Maximum number of follow-ups for this interaction has been reached.");
    public static readonly ApiError TooManyCreates = new(400, 30034, "Max number of daily application command creates has been reached (200)");
    public static readonly ApiError TooLarge = new(413, 40005, "Request entity too large");
    public static readonly ApiError OddUserAgent = new(403, 40333, "internal network error");

    public static ApiError InvalidForm(Problems problems) => new(400, 50035, "Invalid Form Body", problems.Tree);

    public static ApiError InvalidForm(string field, string code, string message)
    {
        var problems = new Problems();
        problems.Add(field, code, message);
        return InvalidForm(problems);
    }

    public RestReply ToReply() => new(Status, JsonBytes.Object(writer =>
    {
        writer.WriteString("message", Message);
        writer.WriteNumber("code", Code);
        if (Errors is null)
            return;
        writer.WritePropertyName("errors");
        Errors.WriteTo(writer);
    }));
}
