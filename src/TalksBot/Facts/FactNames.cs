namespace TalksBot.Facts;

/// <summary>The words of the pack format and the store for kinds, stances and statuses.</summary>
internal static class FactNames
{
    public static readonly IReadOnlyList<string> Kinds = ["quote", "date", "position"];
    public static readonly IReadOnlyList<string> Stances = ["demands", "supports", "opposes", "offers", "denies", "undecided"];
    public static readonly IReadOnlyList<string> Statuses = ["scheduled", "held", "moved", "cancelled"];

    public static string Of(FactKind kind) => Kinds[(int)kind];

    public static string Of(Stance stance) => Stances[(int)stance];

    public static string Of(EventStatus status) => Statuses[(int)status];

    public static FactKind Kind(string name) => (FactKind)IndexOf(Kinds, name);

    public static Stance Stance(string name) => (Stance)IndexOf(Stances, name);

    public static EventStatus Status(string name) => (EventStatus)IndexOf(Statuses, name);

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(name), name, "Not a name of the store's.");
    }
}
