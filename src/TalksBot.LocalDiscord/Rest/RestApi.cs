using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TalksBot.LocalDiscord.Faults;
using TalksBot.LocalDiscord.Recording;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>The way of a request: read, checked, limited, routed, answered, recorded; faults strike where they would on Discord.</summary>
internal sealed class RestApi(LocalDiscordOptions options, Record record, RestFaults faults, RateLimits limits, Router router)
{
    private const string Prefix = "/api/v10/";

    // Discord's limit for a whole request.
    private const int LongestBody = 25 * 1024 * 1024;

    public async Task AnswerAsync(HttpContext context)
    {
        var receivedAt = Stopwatch.GetTimestamp();
        var at = options.Clock.GetUtcNow();
        var body = await ReadBodyAsync(context);
        if (body is null)
        {
            await WriteAsync(context, ApiError.TooLarge);
            return;
        }

        var path = context.Request.Path.Value!;
        var isOurs = path.StartsWith(Prefix, StringComparison.Ordinal);
        var request = new RestRequest
        {
            Http = context,
            Method = context.Request.Method,
            Path = isOurs ? path[(Prefix.Length - 1)..] : path,
            Parts = isOurs ? path[Prefix.Length..].Split('/') : [],
            Body = body.Value,
            ReceivedAt = receivedAt,
        };
        var hasFault = faults.TryTake(new(request.Method, request.Path), out var fault);
        if (fault is RestFault.LostRequest)
        {
            Keep(request, at, null, isUnexpected: false);
            context.Abort();
            return;
        }

        var (reply, isUnexpected) = hasFault && RestFaultReplies.Of(fault) is { } refusal
            ? (refusal, false)
            : await HandleAsync(request);
        Keep(request, at, fault is RestFault.LostAnswer ? null : reply, isUnexpected);
        switch (fault)
        {
            case RestFault.LostAnswer:
                context.Abort();
                return;
            case RestFault.Slow slow:
                await Task.Delay(slow.By, options.Clock, context.RequestAborted);
                break;
            case RestFault.Held held:
                await held.Until.WaitAsync(context.RequestAborted);
                break;
        }

        await WriteAsync(context, reply);
    }

    private async ValueTask<(RestReply Reply, bool IsUnexpected)> HandleAsync(RestRequest request)
    {
        if (HeaderRules.Check(request) is { } refusal)
            return (refusal, false);
        if (request.Body.Length > 0 && await BodyReader.ReadAsync(request) is { } badBody)
            return (badBody, false);
        if (limits.Check(request) is { } tooMany)
            return (tooMany, false);
        return router.Route(request);
    }

    private void Keep(RestRequest request, DateTimeOffset at, RestReply? reply, bool isUnexpected)
    {
        if (!record.IsOn && !isUnexpected && reply?.Status != 400)
            return;
        var headers = request.Http.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var kept = new RecordedRequest(
            at, request.Method, request.Http.Request.Path.Value!, request.Http.Request.QueryString.Value ?? "", headers,
            request.Body, reply?.Status ?? 0, reply?.Body ?? default)
        {
            Json = request.Json.ValueKind == JsonValueKind.Undefined ? null : request.Json,
        };
        if (record.IsOn)
            record.Requests.Add(kept);
        if (isUnexpected)
            record.UnexpectedRequests.Add(kept);
        if (reply?.Status == 400)
            record.Refusals.Add(kept);
    }

    private static async ValueTask<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpContext context)
    {
        var length = context.Request.ContentLength;
        if (length is 0 || (length is null && !context.Request.Headers.ContainsKey("Transfer-Encoding")))
            return ReadOnlyMemory<byte>.Empty;
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted)
            {
                var whole = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return whole;
            }

            if (read.Buffer.Length > LongestBody)
                return null;
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private async Task WriteAsync(HttpContext context, RestReply reply)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        limits.Describe(context);
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        if (reply.Body.IsEmpty)
            return;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        await response.BodyWriter.WriteAsync(reply.Body, context.RequestAborted);
    }
}
