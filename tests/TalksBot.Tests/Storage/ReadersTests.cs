using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

public sealed class ReadersTests : IDisposable
{
    private const int Many = 40;
    private readonly TempStore store = new();

    private Readers Readers => store.Get<Readers>();

    [Fact]
    public async Task Whoever_waits_for_a_turn_holds_no_thread_and_is_served_when_others_are_done()
    {
        var release = new TaskCompletionSource();
        var ct = TestContext.Current.CancellationToken;

        // All turns are taken by threads that read. Were the calls behind them to hold this one, they would not come back.
        using var started = new CountdownEvent(Most);
        var holding = Enumerable.Range(0, Most).Select(_ => Task.Factory.StartNew(
            () => Readers.Read(_ =>
            {
                started.Signal();
                release.Task.GetAwaiter().GetResult();
                return 0;
            }), ct, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        started.Wait(ct);
        var waiting = Enumerable.Range(0, Many).Select(number => Readers.InTurnAsync(() => Task.FromResult(number), ct)).ToList();
        Assert.All(waiting, task => Assert.False(task.IsCompleted));

        release.SetResult();
        await Task.WhenAll(holding);
        Assert.Equal(Enumerable.Range(0, Many), await Task.WhenAll(waiting));
    }

    [Fact]
    public async Task A_turn_holds_for_every_reading_in_it_and_ends_where_its_work_begins_to_wait()
    {
        var ct = TestContext.Current.CancellationToken;
        var never = new TaskCompletionSource<int>();
        var pending = Enumerable.Range(0, Many).Select(_ => Readers.InTurnAsync(
            () =>
            {
                Readers.Read(_ => Readers.Read(reader => reader.Connection.State));
                return never.Task;
            }, ct)).ToList();

        Assert.Equal(1, await Readers.InTurnAsync(() => Task.FromResult(1), ct));
        never.SetResult(2);
        Assert.All(await Task.WhenAll(pending), result => Assert.Equal(2, result));
    }

    [Fact]
    public async Task A_turn_that_fails_is_given_on()
    {
        var ct = TestContext.Current.CancellationToken;
        for (var i = 0; i < Many; i++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => Readers.InTurnAsync<int>(() => throw new InvalidOperationException("no"), ct));
        }

        Assert.Equal(1, await Readers.InTurnAsync(() => Task.FromResult(1), ct));
    }

    [Fact]
    public async Task Whoever_writes_in_a_turn_gives_it_up_and_keeps_nobody_from_reading()
    {
        var ct = TestContext.Current.CancellationToken;
        using var writing = new CountdownEvent(Most);
        var release = new TaskCompletionSource();
        var writers = Enumerable.Range(0, Most).Select(_ => Task.Factory.StartNew(
            () => Readers.InTurnAsync(
                () =>
                {
                    ReadingTurn.GiveUp();
                    writing.Signal();
                    release.Task.GetAwaiter().GetResult();
                    return Task.FromResult(Readers.Read(_ => 2));
                }, ct).GetAwaiter().GetResult(), ct, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        writing.Wait(ct);

        Assert.Equal(1, Readers.Read(_ => 1));
        release.SetResult();
        Assert.All(await Task.WhenAll(writers), result => Assert.Equal(2, result));
    }

    public void Dispose() => store.Dispose();

    private static int Most => Math.Max(2, Environment.ProcessorCount);
}
