using TalksBot.LocalDiscord.Driving;

namespace TalksBot.TryPage.Visits;

/// <summary>What came of an interaction, as far as the one who started it is concerned; messages come by themselves.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The bot took it.</summary>
    public sealed record Taken : Outcome;

    /// <summary>The bot opened a form.</summary>
    public sealed record Form(ModalView Modal) : Outcome;

    /// <summary>Nothing came of it.</summary>
    public sealed record Failed(string Why) : Outcome;
}
