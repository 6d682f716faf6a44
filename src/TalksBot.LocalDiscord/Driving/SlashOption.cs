using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>A value that a user gives to an option or a form's field; pairs turn into it by themselves.</summary>
public sealed record SlashOption(string Name, object Value)
{
    public static implicit operator SlashOption((string Name, string Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, long Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, int Value) pair) => new(pair.Name, (long)pair.Value);

    public static implicit operator SlashOption((string Name, double Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, bool Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, LocalMember Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, LocalUser Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, LocalChannel Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, LocalRole Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, LocalAttachment Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator SlashOption((string Name, string[] Value) pair) => new(pair.Name, pair.Value);
}
