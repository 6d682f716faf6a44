namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>Tests that give a bot of their own something to do; at the end of each, what was sent is held to the wire's promises.</summary>
public abstract class BotTest : IAsyncLifetime
{
    private readonly CancellationTokenSource limit =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private RunningBot? running;

    private protected BotTest() => limit.CancelAfter(TimeSpan.FromSeconds(40));

    /// <summary>Ends every wait that takes longer than anything may.</summary>
    private protected CancellationToken Ct => limit.Token;

    private protected RunningBot Bot => running ?? throw new InvalidOperationException("Start the bot first.");

    private protected virtual BotSetup? Setup => new();

    public virtual async ValueTask InitializeAsync()
    {
        if (Setup is { } setup)
        {
            await StartAsync(setup);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (running is not null)
            {
                await running.StopAsync(Ct);
                WirePromises.Check(running);
            }
        }
        finally
        {
            if (running is not null)
            {
                await running.DisposeAsync();
            }

            limit.Dispose();
        }
    }

    private protected async Task StartAsync(BotSetup setup) => running = await RunningBot.StartAsync(setup, Ct);

    /// <summary>Discord and a folder, for a bot in a process of its own.</summary>
    private protected async Task PrepareAsync(BotSetup setup) => running = await RunningBot.WithoutHostAsync(setup, Ct);
}

/// <summary>One bot for all tests of a class that only ask.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    private RunningBot? running;

    internal RunningBot Bot => running ?? throw new InvalidOperationException("The bot is not started.");

    public async ValueTask InitializeAsync() => running = await RunningBot.StartAsync(new BotSetup(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await using (running)
            {
                await running.StopAsync(TestContext.Current.CancellationToken);
                WirePromises.Check(running);
            }
        }
    }
}
