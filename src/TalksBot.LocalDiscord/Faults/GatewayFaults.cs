using TalksBot.LocalDiscord.Gateway;

namespace TalksBot.LocalDiscord.Faults;

/// <summary>Makes the gateway misbehave: planned for a moment to come, or at once on every open connection.</summary>
public sealed class GatewayFaults
{
    private readonly FaultQueue<GatewayFault, GatewayMoment> queue = new();
    private readonly GatewayHub hub;
    private int duplicates;

    internal GatewayFaults(GatewayHub hub) => this.hub = hub;

    /// <summary>Bytes of padding in READY, to make it as large as Discord's largest.</summary>
    public int ReadyPadding { get; set; }

    /// <summary>Cuts each message into frames of this many bytes; 0 sends it whole.</summary>
    public int FragmentBytes { get; set; }

    /// <summary>Adds fields that nobody knows to every event.</summary>
    public bool UnknownFields { get; set; }

    /// <summary>Plans a fault for the next <paramref name="times"/> such moments; null is every one. Dispose the result to end it.</summary>
    public IDisposable On(GatewayMoment moment, GatewayFault fault, int? times = 1) => queue.Plan(fault, actual => actual == moment, times);

    /// <summary>The next events each arrive twice, with the same number.</summary>
    public void DuplicateNext(int events) => Interlocked.Add(ref duplicates, events);

    /// <summary>Op 1 now: the bot must answer with a heartbeat at once.</summary>
    public void AskForHeartbeat() => SendOp(1, "null");

    /// <summary>Op 7 now.</summary>
    public void AskToReconnect() => SendOp(7, "null");

    /// <summary>Op 9 now. With false the sessions are gone.</summary>
    public void InvalidateSessions(bool mayResume)
    {
        SendOp(9, mayResume ? "true" : "false");
        if (!mayResume)
            hub.ForgetSessions();
    }

    /// <summary>Closes every connection with this code now; a code that ends the session forgets it.</summary>
    public void Close(int code)
    {
        foreach (var connection in hub.Open)
            connection.Close(code, "as asked by the test");
    }

    /// <summary>Cuts every TCP connection now.</summary>
    public void Drop()
    {
        foreach (var connection in hub.Open)
            connection.Drop();
    }

    /// <summary>Ends every session, whether connected or not, without telling anybody: the next RESUME gets op 9 false.</summary>
    public void ExpireSessions() => hub.ForgetSessions();

    /// <summary>Sends the newest events once more, with their old numbers.</summary>
    public void Replay(int events)
    {
        foreach (var session in hub.Sessions)
            session.Repeat(events);
    }

    /// <summary>An event of any name to every session, numbered like any other; intents are not asked.</summary>
    public void Dispatch(string name, string json)
    {
        foreach (var session in hub.Sessions)
            session.Dispatch(name, System.Text.Encoding.UTF8.GetBytes(json), Manner());
    }

    /// <summary>A payload of any opcode to every open connection.</summary>
    public void SendOp(int op, string data) => SendText(System.Text.Encoding.UTF8.GetString(GatewayPayload.Of(op, data)));

    /// <summary>Any text as a message to every open connection, JSON or not.</summary>
    public void SendText(string text)
    {
        foreach (var connection in hub.Open)
            connection.Send(System.Text.Encoding.UTF8.GetBytes(text));
    }

    internal bool TryTake(GatewayMoment moment, out GatewayFault fault) => queue.TryTake(moment, out fault);

    internal DispatchManner Manner()
    {
        var isDouble = Volatile.Read(ref duplicates) > 0 && Interlocked.Decrement(ref duplicates) >= 0;
        return new(isDouble ? 2 : 1, UnknownFields);
    }

    internal void Clear()
    {
        queue.Clear();
        (ReadyPadding, FragmentBytes, UnknownFields) = (0, 0, false);
        Interlocked.Exchange(ref duplicates, 0);
    }
}
