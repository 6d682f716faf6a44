using System.Threading.Channels;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>Waits for the thing itself, with a limit that only a failure reaches.</summary>
internal static class Within
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static Task InTime(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task<T> NextAsync<T>(this ChannelReader<T> reader) => reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().InTime();
}
