using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Facts.Disputes;

namespace TalksBot.Facts.Verbs;

/// <summary><c>disputes</c>: what members hold to be wrong about facts, for whoever keeps the store.</summary>
internal static class DisputesVerb
{
    public static Command Make()
    {
        var command = new Command("disputes", "List what members said with \"not right?\": all servers', the newest first.");
        command.SetAction(line => Verb.Run(() => List(line)));
        return command;
    }

    private static int List(ParseResult line)
    {
        using var services = Verb.Services(line);
        services.GetRequiredService<StoreSetup>().Prepare();
        var disputes = services.GetRequiredService<DisputeStore>().ListAll();
        foreach (var kept in disputes)
        {
            Console.WriteLine(Describe(kept));
        }

        if (disputes.Count == 0)
        {
            Console.WriteLine("No disputes.");
        }

        return 0;
    }

    private static string Describe(KeptDispute kept)
    {
        var (dispute, culture) = (kept.Dispute, CultureInfo.InvariantCulture);
        var since = kept.IsRetracted ? ", retracted since" : kept.IsRevised ? ", revised since" : "";
        var server = dispute.GuildId == 0 ? "in a direct message" : string.Create(culture, $"server {unchecked((ulong)dispute.GuildId)}");
        return string.Create(
            culture,
            $"""
            {kept.Id} · {kept.At:yyyy-MM-dd HH:mm} UTC · fact #{dispute.FactId} {kept.FactKey}{since} · member {dispute.User.Value}, {server}
              {(kept.Kind == FactKind.Quote ? $"“{kept.Statement}”" : kept.Statement)}
              Not right: {dispute.Text.ReplaceLineEndings($"{Environment.NewLine}    ")}
            """);
    }
}
