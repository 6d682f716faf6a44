namespace TalksBot.LocalDiscord.Faults;

/// <summary>What goes wrong on a connection, at the moment that the fault was planned for.</summary>
public abstract record GatewayFault
{
    private GatewayFault()
    {
    }

    /// <summary>Nothing is sent at all.</summary>
    public sealed record Silence : GatewayFault;

    /// <summary>The right thing is sent this much later, by the server's clock.</summary>
    public sealed record Late(TimeSpan By) : GatewayFault;

    /// <summary>The right thing is sent once the task is done.</summary>
    public sealed record Held(Task Until) : GatewayFault;

    /// <summary>The connection is closed with this code.</summary>
    public sealed record Close(int Code) : GatewayFault;

    /// <summary>The TCP connection is cut, without close frame.</summary>
    public sealed record Drop : GatewayFault;

    /// <summary>Op 7.</summary>
    public sealed record Reconnect : GatewayFault;

    /// <summary>Op 9.</summary>
    public sealed record InvalidSession(bool MayResume) : GatewayFault;

    /// <summary>The web socket handshake is answered with this HTTP status instead. Only for a connection.</summary>
    public sealed record RefuseHandshake(int Status) : GatewayFault;
}

/// <summary>The moment that a planned gateway fault strikes.</summary>
public enum GatewayMoment
{
    /// <summary>A socket opens; struck before or instead of HELLO.</summary>
    Connect,

    /// <summary>A heartbeat came; struck instead of the ACK.</summary>
    Heartbeat,

    /// <summary>A valid IDENTIFY came; struck instead of READY.</summary>
    Identify,

    /// <summary>A RESUME came; struck instead of the replay.</summary>
    Resume,
}
