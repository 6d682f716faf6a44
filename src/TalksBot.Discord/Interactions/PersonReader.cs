using System.Text.Json;

namespace TalksBot.Discord.Interactions;

/// <summary>A user as far as a call names one.</summary>
internal readonly record struct Person(UserId Id, string Name);

internal static class PersonReader
{
    /// <summary>In a server the member's user with the permissions there; in a direct message the user with none.</summary>
    public static (Person Person, Permissions Permissions) Actor(ReadOnlySpan<byte> member, ReadOnlySpan<byte> user)
    {
        var reader = new Utf8JsonReader(member);
        if (member.IsEmpty || !Json.Enter(ref reader))
        {
            return (User(user), Permissions.None);
        }

        var person = default(Person);
        string? nick = null;
        ulong permissions = 0;
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("user"u8))
            {
                person = User(Json.Cut(ref reader, member));
            }
            else if (reader.ValueTextEquals("nick"u8))
            {
                nick = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("permissions"u8))
            {
                permissions = Json.Id(ref reader);
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        return (string.IsNullOrEmpty(nick) ? person : person with { Name = nick }, (Permissions)permissions);
    }

    public static Person User(ReadOnlySpan<byte> user)
    {
        var reader = new Utf8JsonReader(user);
        if (user.IsEmpty || !Json.Enter(ref reader))
        {
            return new(default, "");
        }

        ulong id = 0;
        string? name = null, shown = null;
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("username"u8))
            {
                name = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("global_name"u8))
            {
                shown = Json.Text(ref reader);
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        return new(new(id), shown ?? name ?? "");
    }
}
