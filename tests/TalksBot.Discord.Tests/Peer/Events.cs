namespace TalksBot.Discord.Tests.Peer;

/// <summary>Interactions as Discord sends them; each takes only what its test is about.</summary>
internal static class Events
{
    public const string InteractionToken = "interaction-token-that-nobody-may-see";

    private const string Member =
        """ "member":{"user":{"id":"7","username":"ada","global_name":"Ada"},"nick":null,"permissions":"2147483648"},"guild_id":"5", """;

    public static string Slash(ulong id, string name = "ask", string options = "[]", string? actor = null, string rest = "") =>
        Interaction(id, 2, $$$"""{"id":"1","name":"{{{name}}}","type":1,"options":{{{options}}}}""", actor, rest);

    public static string MessageMenu(ulong id, string name = "Who said this") => Interaction(
        id,
        2,
        $$$$"""
        {"id":"1","name":"{{{{name}}}}","type":3,"target_id":"61","resolved":{"messages":{"60":{"id":"60"},
        "61":{"id":"61","channel_id":"6","content":"Hello","author":{"id":"8","username":"bob","global_name":null} } } } }
        """);

    public static string Press(ulong id, string customId, int type = 2, string values = "[]", int flags = 0) => Interaction(
        id,
        3,
        $$"""{"custom_id":"{{customId}}","component_type":{{type}},"values":{{values}}}""",
        rest: $$""" "message":{"id":"62","flags":{{flags}},"content":""}, """);

    public static string Submit(ulong id, string customId, string components, bool onMessage = false) => Interaction(
        id,
        5,
        $$"""{"custom_id":"{{customId}}","components":{{components}}}""",
        rest: onMessage ? """ "message":{"id":"62","flags":0}, """ : "");

    public static string Autocomplete(ulong id, string options, string name = "ask") =>
        Interaction(id, 4, $$"""{"id":"1","name":"{{name}}","type":1,"options":{{options}}}""");

    public static string Interaction(ulong id, int type, string data, string? actor = null, string rest = "") => $$$"""
        {"version":1,"type":{{{type}}},"token":"{{{InteractionToken}}}",{{{actor ?? Member}}}{{{rest}}}"id":"{{{id}}}","data":{{{data}}},
        "channel_id":"6","application_id":"{{{FakeDiscord.Application}}}","app_permissions":"8","locale":"de","guild_locale":"en-US",
        "entitlements":[],"authorizing_integration_owners":{"0":"5"},"context":0,"new_field":{"a":[1,2,{"b":null}]}}
        """;
}
