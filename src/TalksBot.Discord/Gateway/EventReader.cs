using System.Text.Json;
using System.Threading.Channels;
using TalksBot.Discord.Interactions;

namespace TalksBot.Discord.Gateway;

/// <summary>Hands events on: interactions to their queue, news of servers to theirs. All others are ignored.</summary>
internal sealed class EventReader(Intake intake, DiscordConnection connection)
{
    private readonly Channel<GuildEvent> _guildEvents = Channel.CreateUnbounded<GuildEvent>(new() { SingleReader = true });
    private readonly HashSet<ulong> _known = [];

    public ChannelReader<GuildEvent> GuildEvents => _guildEvents.Reader;

    public void Ready(ReadyEvent ready)
    {
        connection.SetBot(ready.Bot);
        lock (_known)
        {
            _known.UnionWith(ready.Guilds);
        }
    }

    public void Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (name.SequenceEqual("INTERACTION_CREATE"u8))
        {
            intake.Take(data);
        }
        else if (name.SequenceEqual("GUILD_CREATE"u8))
        {
            Created(data);
        }
        else if (name.SequenceEqual("GUILD_DELETE"u8))
        {
            Deleted(data);
        }
    }

    private void Created(ReadOnlySpan<byte> data)
    {
        var (id, guildName, unavailable) = ReadGuild(data);
        bool isNew;
        lock (_known)
        {
            isNew = _known.Add(id);
        }

        _guildEvents.Writer.TryWrite(unavailable
            ? new GuildEvent.Unavailable(new(id))
            : new GuildEvent.Joined(new(new(id), guildName, isNew)));
    }

    private void Deleted(ReadOnlySpan<byte> data)
    {
        var (id, _, unavailable) = ReadGuild(data);
        if (!unavailable)
        {
            lock (_known)
            {
                _known.Remove(id);
            }
        }

        _guildEvents.Writer.TryWrite(unavailable ? new GuildEvent.Unavailable(new(id)) : new GuildEvent.Removed(new(id)));
    }

    private static (ulong Id, string Name, bool Unavailable) ReadGuild(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        ulong id = 0;
        var name = "";
        var unavailable = false;
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                name = Json.Text(ref reader) ?? "";
            }
            else if (reader.ValueTextEquals("unavailable"u8))
            {
                unavailable = Json.IsTrue(ref reader);
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        return id == 0 ? throw new JsonException("A guild without an id.") : (id, name, unavailable);
    }
}

/// <summary>News of a server, queued for <see cref="IGuildEvents"/>.</summary>
internal abstract record GuildEvent
{
    private GuildEvent() { }

    public sealed record Joined(JoinedGuild Guild) : GuildEvent;

    public sealed record Removed(GuildId Guild) : GuildEvent;

    public sealed record Unavailable(GuildId Guild) : GuildEvent;
}
