using TalksBot.LocalDiscord.Gateway;

namespace TalksBot.LocalDiscord.Faults;

/// <summary>All that can be made to go wrong.</summary>
public sealed class FaultPanel
{
    internal FaultPanel(GatewayHub hub) => Gateway = new(hub);

    public GatewayFaults Gateway { get; }

    public RestFaults Rest { get; } = new();

    /// <summary>Takes back every planned fault; what has struck stays.</summary>
    public void Clear()
    {
        Gateway.Clear();
        Rest.Clear();
    }
}
