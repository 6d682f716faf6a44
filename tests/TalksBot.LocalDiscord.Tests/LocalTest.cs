using Microsoft.Extensions.Time.Testing;

namespace TalksBot.LocalDiscord.Tests;

/// <summary>A test with a server of its own and a clock that only the test moves.</summary>
public abstract class LocalTest : IAsyncLifetime
{
    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    private protected LocalDiscordServer Server { get; private set; } = null!;

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected virtual LocalDiscordOptions Options => new();

    public async ValueTask InitializeAsync() => Server = await LocalDiscordServer.StartAsync(Options with { Clock = Clock }, Ct);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
