using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Interactions;

/// <summary>Tells Discord which commands there are: only when something has changed, all at once, and known ones under their ids.</summary>
internal sealed partial class CommandRegistrar(
    Router router, RestClient rest, IOptions<DiscordOptions> options, FatalStop fatal, TimeProvider clock, ILogger<CommandRegistrar> logger)
{
    private static readonly TimeSpan s_firstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(10);

    /// <exception cref="InvalidOperationException">The commands break Discord's rules; each line of the message is one mistake.</exception>
    public void Check()
    {
        var mistakes = CommandRules.Mistakes([.. router.SlashDefinitions], [.. router.MessageDefinitions]).ToList();
        if (mistakes.Count > 0)
        {
            throw new InvalidOperationException($"The commands break Discord's rules:{Environment.NewLine}{string.Join(Environment.NewLine, mistakes)}");
        }
    }

    /// <summary>Registers the commands, again and again until Discord has taken or refused them.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        for (var wait = s_firstWait; ; wait = wait * 2 < s_longestWait ? wait * 2 : s_longestWait)
        {
            try
            {
                await RegisterAsync(stop);
                return;
            }
            catch (RestException e)
            {
                LogFailed(e.Message, wait);
            }

            await Task.Delay(wait, clock, stop);
        }
    }

    private async Task RegisterAsync(CancellationToken ct)
    {
        if (await ApplicationAsync(ct) is not { } application)
        {
            return;
        }

        var guild = options.Value.GuildId;
        var route = guild is null ? "/applications/{id}/commands" : "/applications/{id}/guilds/{id}/commands";
        var path = guild is null ? $"/applications/{application}/commands" : $"/applications/{application}/guilds/{guild}/commands";
        var known = await rest.SendAsync(
            new(HttpMethod.Get, $"GET {route}", $"{path}?with_localizations=true") { Resource = guild ?? 0 }, ct);
        if (guild is not null && known.Status is 403 or 404)
        {
            fatal.Stop($"Discord:GuildId names the server {guild}, which this bot is not in: correct it, leave it out, or invite the bot there with the scope applications.commands.");
            return;
        }

        if (!known.Ok)
        {
            LogRefused(known.Status, known.Error);
            return;
        }

        var theirs = Theirs(known.Body);
        if (Unchanged(theirs))
        {
            LogUnchanged(theirs.Count);
            return;
        }

        var set = await rest.SendAsync(
            new(HttpMethod.Put, $"PUT {route}", path) { Resource = guild ?? 0, Body = Ours(theirs) }, ct);
        if (set.Ok)
        {
            LogRegistered(router.SlashDefinitions.Count() + router.MessageDefinitions.Count());
        }
        else
        {
            LogRefused(set.Status, set.Error);
        }
    }

    /// <summary>Our id; null when Discord does not say it. Warns when interactions go elsewhere.</summary>
    private async Task<ulong?> ApplicationAsync(CancellationToken ct)
    {
        var answer = await rest.SendAsync(new(HttpMethod.Get, "GET /applications/@me", "/applications/@me"), ct);
        if (!answer.Ok)
        {
            LogRefused(answer.Status, answer.Error);
            return null;
        }

        using var application = JsonDocument.Parse(answer.Body);
        if (application.RootElement.TryGetProperty("interactions_endpoint_url", out var endpoint) && endpoint.ValueKind == JsonValueKind.String)
        {
            LogElsewhere();
        }

        return ReadId(application.RootElement);
    }

    private bool Unchanged(Dictionary<(int Type, string Name), (ulong Id, string Form)> theirs)
    {
        using var ours = JsonDocument.Parse(Ours(theirs));
        var list = ours.RootElement;
        return list.GetArrayLength() == theirs.Count
            && list.EnumerateArray().All(command => theirs.TryGetValue(Key(command), out var known) && known.Form == CommandForm.Of(command));
    }

    private byte[] Ours(Dictionary<(int Type, string Name), (ulong Id, string Form)> theirs)
    {
        using var buffer = JsonBuffer.Rent();
        buffer.Writer.WriteStartArray();
        foreach (var command in router.SlashDefinitions)
        {
            CommandWriter.Write(buffer.Writer, command, Id(CommandKind.Slash, command.Name));
        }

        foreach (var command in router.MessageDefinitions)
        {
            CommandWriter.Write(buffer.Writer, command, Id(CommandKind.Message, command.Name));
        }

        buffer.Writer.WriteEndArray();
        return buffer.Written.ToArray();

        ulong? Id(CommandKind kind, Localised name) => theirs.TryGetValue(((int)kind, name.Default), out var known) ? known.Id : null;
    }

    private static Dictionary<(int Type, string Name), (ulong Id, string Form)> Theirs(byte[] body)
    {
        using var list = JsonDocument.Parse(body);
        return list.RootElement.EnumerateArray().ToDictionary(Key, command => (ReadId(command) ?? 0, CommandForm.Of(command)));
    }

    private static (int Type, string Name) Key(JsonElement command) =>
        (command.TryGetProperty("type", out var type) ? type.GetInt32() : 1, command.GetProperty("name").GetString()!);

    private static ulong? ReadId(JsonElement command) =>
        command.TryGetProperty("id", out var id) && ulong.TryParse(id.ToString(), out var value) ? value : null;

    [LoggerMessage(LogLevel.Information, "Discord has taken {Count} commands.")]
    private partial void LogRegistered(int count);

    [LoggerMessage(LogLevel.Information, "Discord knows all {Count} commands already.")]
    private partial void LogUnchanged(int count);

    [LoggerMessage(LogLevel.Error, "Discord refused the commands: {Status} {Error}. Members see the old ones, or none.")]
    private partial void LogRefused(int status, DiscordError error);

    [LoggerMessage(LogLevel.Warning, "The commands are not registered yet: {Why} Next try in {Wait}.")]
    private partial void LogFailed(string why, TimeSpan wait);

    [LoggerMessage(LogLevel.Warning, "An Interactions Endpoint URL is set in the Developer Portal, so Discord sends no commands to this bot. Remove it under General Information.")]
    private partial void LogElsewhere();
}
