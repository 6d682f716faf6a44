using TalksBot.LocalDiscord;

namespace TalksBot.Benchmarks.Wire;

/// <summary>The stand-in, set to cost as little as it can, and waiting for what a bot does at its start.</summary>
internal static class StandIn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task<LocalDiscordServer> StartAsync(CancellationToken ct) => LocalDiscordServer.StartAsync(
        new LocalDiscordOptions
        {
            Strictness = Strictness.Light,
            Recording = false,

            // Bots come and go here: no session outlives its bot, and the next may identify at once.
            SessionLifetime = TimeSpan.Zero,
            IdentifyWindow = TimeSpan.Zero,
        },
        ct);

    /// <summary>Serves one bot that is started by hand, and asks it.</summary>
    public static async Task ServeAsync(string store, int questions, CancellationToken ct)
    {
        var made = WireBenchmark.Questions(store, questions);
        await using var discord = await StartAsync(ct);
        Console.WriteLine($"Discord__ApiUrl={discord.ApiUrl} Discord__Token={discord.Token}");
        await discord.WaitForBotAsync(ct);
        while (discord.Commands(null).Count == 0)
        {
            await Task.Delay(1, ct);
        }

        var asker = discord.As(discord.Member).InChannel(discord.Talks);
        foreach (var question in made)
        {
            var sent = await discord.SendAsync(asker.Draft("ask", ("question", question)), ct);
            Console.WriteLine($"{(await sent.WaitForCallbackAsync(ct)).After.TotalMilliseconds:F1} ms  {question}");
        }
    }

    /// <summary>Waits for READY; a bot that fails meanwhile is told with what it said.</summary>
    public static async Task ReadyAsync(this LocalDiscordServer discord, BotProcess bot, CancellationToken ct)
    {
        try
        {
            await discord.WaitForBotAsync(ct).WaitAsync(Patience, ct);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The bot did not get ready:{Environment.NewLine}{bot.Said}");
        }
    }

    /// <summary>Waits until the session of a bot that was killed is gone: what is sent to it reaches nobody.</summary>
    public static async Task GoneAsync(this LocalDiscordServer discord, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; discord.WaitForBotAsync(ct).IsCompleted; waited += TimeSpan.FromMilliseconds(5))
        {
            if (waited > Patience)
            {
                throw new InvalidOperationException("The session of a bot that was killed did not end.");
            }

            await Task.Delay(5, ct);
        }
    }

    /// <summary>Waits until members see /ask.</summary>
    public static async Task CommandsAsync(this LocalDiscordServer discord, BotProcess bot, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; discord.Commands(null).All(command => command.Name != "ask"); waited += TimeSpan.FromMilliseconds(20))
        {
            if (waited > Patience)
            {
                throw new InvalidOperationException($"The bot did not register its commands:{Environment.NewLine}{bot.Said}");
            }

            await Task.Delay(20, ct);
        }
    }
}
