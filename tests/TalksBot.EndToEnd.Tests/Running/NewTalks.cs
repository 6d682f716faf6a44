using System.Text.Json.Nodes;

namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>Talks that share nothing with those that ship: a harbour master and her lighthouse tolls.</summary>
internal static class NewTalks
{
    /// <summary>A pack with one quote for each text.</summary>
    public static string Harbour(params string[] quotes)
    {
        string[] texts = quotes.Length > 0 ? quotes : ["We will not lower the lighthouse tolls before the spring."];
        var pack = JsonNode.Parse("""
            {
              "talks": { "id": "harbour-2024", "title": "Harbour talks", "time_zone": "Europe/Oslo" },
              "sources": [ { "id": "h1", "title": "The Harbour Gazette", "publisher": "Gazette", "url": "https://gazette.example/1", "published": "2024-05-02" } ],
              "parties": [ { "id": "port", "name": "Port of Lund", "kind": "organisation", "aliases": [] } ],
              "people": [ { "id": "karin-lind", "name": "Karin Lind", "role": "Harbour Master", "party": "port", "aliases": ["Lind"] } ],
              "topics": [ { "id": "tolls", "name": "lighthouse tolls", "aliases": [] } ],
              "facts": []
            }
            """)!;
        foreach (var (number, text) in texts.Index())
        {
            pack["facts"]!.AsArray().Add(new JsonObject
            {
                ["id"] = $"lind-{number}",
                ["kind"] = "quote",
                ["text"] = text,
                ["speaker"] = "karin-lind",
                ["said_on"] = "2024-05-01",
                ["said_to"] = "reporters",
                ["context"] = null,
                ["topics"] = new JsonArray("tolls"),
                ["source"] = "h1",
            });
        }

        return pack.ToJsonString();
    }
}
