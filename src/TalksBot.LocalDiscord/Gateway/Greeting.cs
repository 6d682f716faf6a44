using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>READY, and GUILD_CREATE for each server when the bot asked for that.</summary>
internal static class Greeting
{
    public static void Send(GatewayHub hub, GatewaySession session, Identify identify)
    {
        var guilds = hub.World.Guilds.Where(guild => guild.HasBot && session.Takes(guild.Id)).ToList();
        var ready = JsonBytes.Object(writer =>
        {
            writer.WriteNumber("v", 10);
            writer.WritePropertyName("user");
            writer.WriteUser(hub.World.Bot);
            writer.WriteStartArray("guilds");
            foreach (var guild in guilds)
            {
                writer.WriteStartObject();
                writer.WriteId("id", guild.Id);
                writer.WriteBoolean("unavailable", true);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("session_id", session.Id);
            writer.WriteString("resume_gateway_url", hub.ResumeUrl);
            writer.WriteString("session_type", "normal");
            writer.WriteStartArray("shard");
            writer.WriteNumberValue(identify.Shard);
            writer.WriteNumberValue(identify.Shards);
            writer.WriteEndArray();
            writer.WriteStartObject("application");
            writer.WriteId("id", hub.World.ApplicationId);
            writer.WriteNumber("flags", 0);
            writer.WriteEndObject();
            writer.WriteStartArray("private_channels");
            writer.WriteEndArray();
            if (hub.Faults.Gateway.ReadyPadding is > 0 and var padding)
                writer.WriteString("zz_padding", new string('x', padding));
        });
        session.Dispatch("READY", ready.Span, hub.Faults.Gateway.Manner());

        if ((session.Intents & Intents.Guilds) == 0)
            return;
        foreach (var guild in guilds)
            session.Dispatch("GUILD_CREATE", JsonBytes.Of(writer => writer.WriteGuild(guild)).Span, hub.Faults.Gateway.Manner());
    }
}
