using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>What is said on one connection: HELLO, IDENTIFY or RESUME, heartbeats, and the close codes for breaking a rule.</summary>
internal sealed class GatewayConversation(GatewayConnection connection)
{
    private readonly GatewayHub hub = connection.Hub;
    private readonly SendBudget budget = new(120, TimeSpan.FromSeconds(60), connection.Hub.Options.Clock);
    private CancellationToken over;
    private GatewaySession? session;
    private ITimer? patience;
    private bool hasAskedForSession;

    public void Begin(IQueryCollection query, GatewayFault? fault, CancellationToken ct)
    {
        over = ct;
        if (query["v"] != "10")
            connection.Close(CloseCode.InvalidVersion, "Only version 10 is spoken here.");
        else if (query["encoding"] != "json" || query.ContainsKey("compress"))
            connection.Close(CloseCode.Undecodable, "Only encoding=json without compression is spoken here.");
        else
            Strike(fault, SayHello);
    }

    /// <summary>The connection is over; the session lives on unless somebody meant it to end.</summary>
    public void End(int? byBot, int? byDiscord)
    {
        patience?.Dispose();
        if (session is null)
            return;
        session.Detach(connection, hub.Now);
        // 1000 and 1001 say that the bot won't be back.
        if (byDiscord is null ? byBot is 1000 or 1001 : CloseCode.EndsSession(byDiscord.Value))
            hub.Forget(session);
    }

    public void Take(ReadOnlyMemory<byte> payload)
    {
        if (!TryRead(payload, out var json, out var op))
        {
            connection.Close(CloseCode.Undecodable, "Error while decoding payload.");
            return;
        }

        if (hub.Record.IsOn)
            hub.Record.Frames.Add(new(hub.Now, connection.Number, op, json));
        if (!budget.TryTake())
        {
            connection.Close(CloseCode.RateLimited, "Rate limited.");
            return;
        }

        var data = json.TryGetProperty("d", out var d) ? d : default;
        switch (op)
        {
            case 1:
                TakeHeartbeat(data);
                break;
            case 2:
                TakeIdentify(data);
                break;
            case 6:
                TakeResume(data);
                break;
            case 3 or 4 or 8 or 31 or 43 when session is null:
                connection.Close(CloseCode.NotAuthenticated, "Not authenticated.");
                break;
            case 3 when !IdentifyRules.IsPresence(data):
                connection.Close(CloseCode.Undecodable, "Error while decoding payload.");
                break;
            case 3 or 4 or 8 or 31 or 43:
                break;
            default:
                connection.Close(CloseCode.UnknownOpcode, "Unknown opcode.");
                break;
        }
    }

    private static bool TryRead(ReadOnlyMemory<byte> payload, out JsonElement json, out int op)
    {
        (json, op) = (default, 0);
        try
        {
            json = JsonBytes.Parse(payload);
        }
        catch (JsonException)
        {
            return false;
        }

        return json.ValueKind == JsonValueKind.Object
            && json.Get("op") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out op);
    }

    private void SayHello()
    {
        var interval = (long)hub.Options.HeartbeatInterval.TotalMilliseconds;
        connection.Send(GatewayPayload.Of(10, $$"""{"heartbeat_interval":{{interval}},"_trace":["local"]}"""));
        if (hub.Options.HeartbeatGrace is { } grace)
        {
            patience = hub.Options.Clock.CreateTimer(
                _ => connection.Close(CloseCode.SessionTimedOut, "Session timed out."), null,
                hub.Options.HeartbeatInterval + grace, Timeout.InfiniteTimeSpan);
        }
    }

    private void TakeHeartbeat(JsonElement data)
    {
        if (data.ValueKind is not (JsonValueKind.Null or JsonValueKind.Number))
        {
            connection.Close(CloseCode.Undecodable, "Error while decoding payload.");
            return;
        }

        if (hub.Options.HeartbeatGrace is { } grace)
            patience?.Change(hub.Options.HeartbeatInterval + grace, Timeout.InfiniteTimeSpan);
        Strike(Planned(GatewayMoment.Heartbeat), () => connection.Send(GatewayPayload.Of(11, "null")));
    }

    private void TakeIdentify(JsonElement data)
    {
        if (hasAskedForSession)
        {
            connection.Close(CloseCode.AlreadyAuthenticated, "Already authenticated.");
            return;
        }

        hasAskedForSession = true;
        var (identify, code, reason) = IdentifyRules.Read(data, hub.Options, hub.TokenIsValid);
        if (identify is null)
        {
            connection.Close(code, reason);
            return;
        }

        if (!hub.Limits.TryTakeToday())
            hub.ResetToken();
        else if (!hub.Limits.TryTakeWindow(identify.Shard))
            RefuseSession(mayResume: false);
        else
            Strike(Planned(GatewayMoment.Identify), () => StartSession(identify));
    }

    private void StartSession(Identify identify)
    {
        var fresh = new GatewaySession(
            Guid.NewGuid().ToString("n"), identify.Intents, identify.Shard, identify.Shards, hub.Options.ReplayKept);
        session = fresh;
        fresh.Start(connection, () =>
        {
            // Known before READY is out, so that nothing that happens after READY can miss it.
            hub.Add(fresh);
            Greeting.Send(hub, fresh, identify);
        });
        hub.Note(fresh, connection, isResumed: false);
    }

    private void TakeResume(JsonElement data)
    {
        if (hasAskedForSession)
        {
            connection.Close(CloseCode.AlreadyAuthenticated, "Already authenticated.");
            return;
        }

        hasAskedForSession = true;
        if (data.GetText("token") is not { } token || data.GetText("session_id") is not { } id || data.GetLong("seq") is not { } sequence)
            connection.Close(CloseCode.Undecodable, "Error while decoding payload.");
        else if (!hub.TokenIsValid || token != hub.Options.Token)
            connection.Close(CloseCode.TokenWrong, "Authentication failed.");
        else
            Strike(Planned(GatewayMoment.Resume), () => ResumeSession(id, sequence), id);
    }

    private void ResumeSession(string id, long sequence)
    {
        if (hub.Find(id) is not { } found)
        {
            RefuseSession(mayResume: false);
            return;
        }

        if (sequence > found.Sequence || sequence < 0)
        {
            hub.Forget(found);
            connection.Close(CloseCode.InvalidSequence, "Invalid seq.");
            return;
        }

        var former = found.Connection;
        session = found;
        if (!found.Resume(connection, sequence, hub.Faults.Gateway.Manner()))
        {
            session = null;
            hub.Forget(found);
            RefuseSession(mayResume: false);
            return;
        }

        hub.Note(found, connection, isResumed: true);
        former?.Close(CloseCode.UnknownError, "Resumed elsewhere.");
    }

    private void RefuseSession(bool mayResume)
    {
        hasAskedForSession = false;
        connection.Send(GatewayPayload.Of(9, mayResume ? "true" : "false"));
    }

    private GatewayFault? Planned(GatewayMoment moment) => hub.Faults.Gateway.TryTake(moment, out var fault) ? fault : null;

    /// <summary>Does the right thing, or what a fault says instead.</summary>
    private void Strike(GatewayFault? fault, Action rightThing, string? sessionId = null)
    {
        switch (fault)
        {
            case null:
                rightThing();
                break;
            case GatewayFault.Late late:
                _ = AfterAsync(Task.Delay(late.By, hub.Options.Clock, over), rightThing);
                break;
            case GatewayFault.Held held:
                _ = AfterAsync(held.Until, rightThing);
                break;
            case GatewayFault.Close close:
                connection.Close(close.Code, "as asked by the test");
                if (sessionId is not null && CloseCode.EndsSession(close.Code) && hub.Find(sessionId) is { } ended)
                    hub.Forget(ended);
                break;
            case GatewayFault.Drop:
                connection.Drop();
                break;
            case GatewayFault.Reconnect:
                connection.Send(GatewayPayload.Of(7, "null"));
                break;
            case GatewayFault.InvalidSession invalid:
                RefuseSession(invalid.MayResume);
                if (!invalid.MayResume && sessionId is not null && hub.Find(sessionId) is { } gone)
                    hub.Forget(gone);
                break;
        }
    }

    private async Task AfterAsync(Task first, Action rightThing)
    {
        try
        {
            await first.WaitAsync(over);
            rightThing();
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
    }
}
