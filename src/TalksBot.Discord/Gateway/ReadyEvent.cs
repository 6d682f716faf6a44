using System.Text.Json;

namespace TalksBot.Discord.Gateway;

/// <summary>What READY tells: the session, who we are, and the servers we are in.</summary>
internal sealed record ReadyEvent(string SessionId, string? ResumeUrl, UserId Bot, HashSet<ulong> Guilds)
{
    /// <exception cref="JsonException">No session id.</exception>
    public static ReadyEvent Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        string? session = null, url = null;
        ulong bot = 0;
        HashSet<ulong> guilds = [];
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("session_id"u8))
            {
                session = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("resume_gateway_url"u8))
            {
                url = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("user"u8))
            {
                bot = IdOf(Json.Cut(ref reader, json));
            }
            else if (reader.ValueTextEquals("guilds"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    guilds.Add(IdOf(Json.CutHere(ref reader, json)));
                }
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        return session is null ? throw new JsonException("READY without a session.") : new(session, url, new(bot), guilds);
    }

    private static ulong IdOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                return Json.Id(ref reader);
            }

            Json.SkipValue(ref reader);
        }

        return 0;
    }
}
