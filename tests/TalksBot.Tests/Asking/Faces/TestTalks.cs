namespace TalksBot.Tests.Asking.Faces;

/// <summary>Invented talks about a harbour, with one of everything that faces have to word.</summary>
internal static class TestTalks
{
    public const string Harbour = """
        {
          "talks": {"id": "harbour-2020", "title": "Harbour talks, Lund, 2020", "time_zone": "Europe/Stockholm"},
          "sources": [
            {"id": "s1", "title": "Harbour talks open in Lund", "publisher": "The Daily Post", "url": "https://example.org/news/harbour_(talks)?a=1", "published": "2020-03-05"},
            {"id": "s2", "title": "Minutes of *the* council", "publisher": null, "url": "https://user:pw@evil.example/x", "published": null}
          ],
          "parties": [
            {"id": "north", "name": "Northland", "kind": "state", "aliases": ["Northlanders", "Norrby"]},
            {"id": "south", "name": "Southmark", "kind": "state", "aliases": ["Southmarkers"]},
            {"id": "league", "name": "Harbour League", "kind": "alliance", "aliases": []}
          ],
          "people": [
            {"id": "lind", "name": "Astrid Lind", "role": "Minister of Harbours", "party": "north", "aliases": ["Lind"]},
            {"id": "berg", "name": "Olof Berg", "role": "Chief Negotiator", "party": "south", "aliases": ["Berg"]},
            {"id": "trap", "name": "@everyone **Trap** <@1>", "role": "Tester`", "party": "league", "aliases": []}
          ],
          "topics": [
            {"id": "tolls", "name": "Harbour tolls", "aliases": ["fees", "dues"]},
            {"id": "dredging", "name": "Dredging", "aliases": []},
            {"id": "pilots", "name": "Pilots", "aliases": []}
          ],
          "facts": [
            {"id": "q-tolls", "kind": "quote", "text": "We will not lower the tolls before the spring, whatever the league decides in the end", "speaker": "lind", "said_on": "2020-03-04", "said_to": "Radio Lund", "context": "At the opening.", "topics": ["tolls"], "source": "s1"},
            {"id": "q-fair", "kind": "quote", "text": "Fair dues make fair neighbours", "speaker": "berg", "said_on": "2020-03-05", "said_to": null, "context": null, "topics": ["tolls"], "source": "s1"},
            {"id": "q-short", "kind": "quote", "text": "unbearable", "speaker": "berg", "said_on": "2020-03-04", "said_to": null, "context": null, "topics": ["dredging"], "source": "s2"},
            {"id": "q-trap", "kind": "quote", "text": "@everyone look: [free](https://evil.example) **bold** `code` > quote", "speaker": "trap", "said_on": null, "said_to": null, "context": null, "topics": ["pilots"], "source": "s2"},
            {"id": "d-opening", "kind": "date", "title": "Opening session of the harbour talks", "starts_on": "2020-03-04", "ends_on": "2020-03-06", "precision": "day", "place": "Lund", "participants": ["lind", "berg"], "status": "held", "source": "s1"},
            {"id": "d-signing", "kind": "date", "title": "Signing of the harbour treaty", "starts_on": "2020-09-01", "ends_on": null, "precision": "month", "place": "Malmö", "participants": ["north", "south", "league"], "status": "scheduled", "source": "s1"},
            {"id": "d-founding", "kind": "date", "title": "Founding of the Harbour League", "starts_on": "1987-01-01", "ends_on": null, "precision": "year", "place": null, "participants": ["league"], "status": "held", "source": "s2"},
            {"id": "p-tolls-1", "kind": "position", "party": "south", "topic": "tolls", "stance": "demands", "statement": "Southmark demands an end of all harbour tolls.", "as_of": "2019-11", "supersedes": null, "source": "s1"},
            {"id": "p-tolls-2", "kind": "position", "party": "south", "topic": "tolls", "stance": "offers", "statement": "Southmark offers to pay half of the harbour tolls.", "as_of": "2020-03-05", "supersedes": "p-tolls-1", "source": "s1"},
            {"id": "p-tolls-n", "kind": "position", "party": "north", "topic": "tolls", "stance": "opposes", "statement": "Northland opposes lower harbour tolls.", "as_of": "2020-03-04", "supersedes": null, "source": "s1"},
            {"id": "p-dredging", "kind": "position", "party": "north", "topic": "dredging", "stance": "supports", "statement": "Northland supports dredging of the harbour.", "as_of": "2020", "supersedes": null, "source": "s1"}
          ]
        }
        """;

    /// <summary>Talks of many alike quotes, for turning pages.</summary>
    public static string Many(int quotes, string key = "many-2021")
    {
        var facts = Enumerable.Range(1, quotes).Select(i =>
            $$"""{"id": "m{{i}}", "kind": "quote", "text": "Statement number {{i}} on the lighthouse", "speaker": "holm", "said_on": "2021-05-{{(i % 28) + 1:00}}", "said_to": null, "context": null, "topics": ["light"], "source": "s1"}""");
        var events = Enumerable.Range(1, quotes).Select(i =>
            $$"""{"id": "e{{i}}", "kind": "date", "title": "Lighthouse visit number {{i}}", "starts_on": "2021-06-{{(i % 28) + 1:00}}", "ends_on": null, "precision": "day", "place": null, "participants": [], "status": "held", "source": "s1"}""");
        return $$"""
            {
              "talks": {"id": "{{key}}", "title": "Lighthouse talks", "time_zone": "Europe/Oslo"},
              "sources": [{"id": "s1", "title": "Lighthouse log", "publisher": null, "url": null, "published": "2021-06-30"}],
              "parties": [{"id": "coast", "name": "Coastland", "kind": "state", "aliases": []}],
              "people": [{"id": "holm", "name": "Karin Holm", "role": "Keeper", "party": "coast", "aliases": []}],
              "topics": [{"id": "light", "name": "Lighthouse", "aliases": []}],
              "facts": [{{string.Join(",\n", facts.Concat(events))}}]
            }
            """;
    }
}
