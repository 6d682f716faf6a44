using System.Text.Json.Nodes;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>An interaction that is not sent yet: who, where and what. Sent many times, it is each time a new interaction.</summary>
public sealed record InteractionDraft
{
    internal InteractionDraft(int type, LocalUser user, LocalChannel channel) => (Type, User, Channel) = (type, user, channel);

    internal int Type { get; }

    internal LocalUser User { get; }

    internal LocalMember? Member { get; init; }

    internal LocalChannel Channel { get; }

    internal LocalGuild? Guild { get; init; }

    /// <summary>The field <c>data</c> as JSON.</summary>
    internal ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>The message that the component, or the modal's component, sits on.</summary>
    internal LocalMessage? Message { get; init; }

    /// <summary>Changes the finished payload, to send what a well-behaved Discord wouldn't.</summary>
    internal Action<JsonObject>? Alter { get; init; }
}
