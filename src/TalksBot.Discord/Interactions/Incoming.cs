namespace TalksBot.Discord.Interactions;

internal enum InteractionKind
{
    Unknown = 0,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>An interaction as it came: what was called, and how it is answered. No record, so that the token never gets into a text.</summary>
internal sealed class Incoming
{
    public required InteractionId Id { get; init; }
    public required ulong Application { get; init; }

    /// <summary>Together with the id the right to answer; a secret for 15 minutes.</summary>
    public required string Token { get; init; }

    public required InteractionKind Kind { get; init; }

    /// <summary>Null when it holds something that this bot does not know.</summary>
    public required Call? Call { get; init; }

    /// <summary>Whether there is a message that an update rewrites: a component's, or that of the component which opened the form.</summary>
    public bool OnMessage { get; init; }

    /// <summary>The most bytes that one file of the answer may have.</summary>
    public long FileLimit { get; init; } = Fit.DefaultFileLimit;

    /// <summary>The type of the option that is being typed.</summary>
    public OptionType Completing { get; init; } = OptionType.Text;
}
