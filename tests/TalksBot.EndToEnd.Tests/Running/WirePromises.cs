using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalksBot.LocalDiscord.Recording;
using TalksBot.LocalDiscord.Tests.Contract;

namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>What holds for every run, whatever the test was about.</summary>
internal static class WirePromises
{
    public const string Token = "ZTJlLXRva2Vu.e2e.never-in-a-log-0123456789";

    // Many tests send the same bodies, and holding one to the contract takes longer than making it.
    private static readonly ConcurrentDictionary<(string Method, string Route, string Body), IReadOnlyList<string>> Checked = new();

    private static readonly Lazy<OpenApiContract?> Contract = new(() => OpenApiContract.Find() is { } path ? OpenApiContract.Load(path) : null);

    /// <summary>Holds all that went over the wire to them, and fails with everything that breaks one.</summary>
    public static void Check(RunningBot bot)
    {
        var record = bot.Discord.Record;
        var requests = record.Requests.Snapshot();
        List<string> broken =
        [
            .. record.UnexpectedRequests.Snapshot().Select(request => $"Unexpected: {request.Line}"),
            .. record.Refusals.Snapshot().Where(request => !IsRepeat(request)).Select(
                request => $"Refused: {request.Line} {System.Text.Encoding.UTF8.GetString(request.Answer.Span)}"),
            .. record.Frames.Snapshot().Where(frame => frame.Op == 2 && frame.Json.GetProperty("d").GetProperty("intents").GetInt64() > 1)
                .Select(frame => $"IDENTIFY asks for more than guilds: {frame.Json}"),
            .. requests.Where(MayPing).Select(request => $"Without allowed_mentions parse []: {request.Line} {request.Json}"),
            .. bot.Discord.World.Messages.Changes.Snapshot().Where(change => change.Message.AuthorId == bot.Discord.World.Bot.Id && change.Message.Pings.Count > 0).Select(change => $"Pings: {change.Message.Text}"),
            .. requests.Where(request => request.Path.EndsWith("/callback", StringComparison.Ordinal) && request.Status is >= 200 and < 300)
                .CountBy(request => request.Path).Where(answered => answered.Value > 1).Select(answered => $"Answered twice: {answered.Key}"),
            .. BreachesOfContract(requests),
        ];
        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
    }

    /// <summary>No secret in the log, and no error unless the test is about one.</summary>
    public static void CheckLog(RunningBot bot)
    {
        var secrets = bot.Discord.Record.Requests.Snapshot().Where(request => request.Path.EndsWith("/callback", StringComparison.Ordinal))
            .Select(request => request.Path.Split('/')[^2]).Append(bot.Discord.Token).ToHashSet(StringComparer.Ordinal);
        var lines = bot.Log.All;
        Assert.DoesNotContain(lines, line => secrets.Any(secret => $"{line.Text} {line.Error}".Contains(secret, StringComparison.Ordinal)));
        if (!bot.Setup.ErrorsExpected)
        {
            Assert.Empty(lines.Where(line => line.Level >= LogLevel.Error).Select(line => $"{line.Text} {line.Error}"));
        }
    }

    /// <summary>What Discord's published contract finds wrong in the bodies; nothing where the contract is not at hand.</summary>
    public static IEnumerable<string> BreachesOfContract(IEnumerable<RecordedRequest> requests) => Contract.Value is not { } contract ? [] :
        from request in requests
        let json = request.Json ?? default
        where json.ValueKind != JsonValueKind.Undefined
        let body = (request.Method, request.Path.Split('/')[^1], json.GetRawText())
        from problem in Checked.GetOrAdd(body, _ => contract.Check(request.Method, request.Path, json))
        select $"{request.Line}: {problem} in {request.Json}";

    // A repeated callback whose first answer was lost is told that it was there already.
    private static bool IsRepeat(RecordedRequest request) =>
        System.Text.Encoding.UTF8.GetString(request.Answer.Span).Contains("40060", StringComparison.Ordinal);

    private static bool MayPing(RecordedRequest request)
    {
        if (request.Method == "PUT" || request.Json is not { ValueKind: JsonValueKind.Object } json)
        {
            return false;
        }

        if (request.Path.EndsWith("/callback", StringComparison.Ordinal))
        {
            if (json.GetProperty("type").GetInt32() is not (4 or 7))
            {
                return false;
            }

            json = json.GetProperty("data");
        }

        return !json.TryGetProperty("allowed_mentions", out var allowed)
            || !allowed.TryGetProperty("parse", out var parse) || parse.GetArrayLength() > 0
            || allowed.TryGetProperty("users", out _) || allowed.TryGetProperty("roles", out _);
    }
}
