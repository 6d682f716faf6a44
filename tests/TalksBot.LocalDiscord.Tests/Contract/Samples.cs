namespace TalksBot.LocalDiscord.Tests.Contract;

/// <summary>Bodies of each kind that a bot sends, all of them valid.</summary>
internal static class Samples
{
    public const string CommandSet = """
        [
          {"name":"ask","description":"Ask","description_localizations":{"en-US":"Ask","de":"Frage"},"contexts":[0,1],"integration_types":[0],
           "options":[
             {"type":3,"name":"question","description":"What","required":true,"autocomplete":true,"max_length":300},
             {"type":4,"name":"count","description":"How many","min_value":1,"max_value":5},
             {"type":7,"name":"where","description":"Where","channel_types":[0]}]},
          {"name":"fact","description":"Facts","default_member_permissions":"8192",
           "options":[
             {"type":2,"name":"list","description":"Lists","options":[{"type":1,"name":"all","description":"All of them"}]},
             {"type":1,"name":"import","description":"Import","options":[{"type":11,"name":"file","description":"A file","required":true,"file_types":[".csv"]}]}]},
          {"type":3,"name":"Check this"},
          {"type":2,"name":"Said what?"}
        ]
        """;

    public const string MessageV2 = """
        {"flags":32768,"allowed_mentions":{"parse":[]},"components":[
          {"type":17,"accent_color":255,"components":[
            {"type":10,"content":"**Found**"},
            {"type":14,"divider":true,"spacing":1},
            {"type":9,"components":[{"type":10,"content":"By whom"}],"accessory":{"type":2,"style":2,"label":"More","custom_id":"more:1"}}]},
          {"type":1,"components":[
            {"type":2,"style":1,"label":"Next","custom_id":"next:2"},
            {"type":2,"style":5,"label":"Source","url":"https://example.org/a"}]},
          {"type":1,"components":[
            {"type":3,"custom_id":"pick","placeholder":"Which one","options":[{"label":"One","value":"1"},{"label":"Two","value":"2"}]}]}
        ]}
        """;

    public const string Modal = """
        {"custom_id":"fact:new","title":"A fact","components":[
          {"type":10,"content":"Say it in one sentence."},
          {"type":18,"label":"The fact","component":{"type":4,"custom_id":"text","style":2,"min_length":1,"max_length":400,"required":true}},
          {"type":18,"label":"Kind","component":{"type":3,"custom_id":"kind","options":[{"label":"Said","value":"said"},{"label":"Done","value":"done"}]}},
          {"type":18,"label":"Who","component":{"type":5,"custom_id":"who","required":false,"min_values":0}},
          {"type":18,"label":"How sure","component":{"type":21,"custom_id":"sure","options":[{"label":"Very","value":"2"},{"label":"Fairly","value":"1"}]}}
        ]}
        """;
}
