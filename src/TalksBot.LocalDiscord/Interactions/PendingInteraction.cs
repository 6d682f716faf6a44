using System.Diagnostics;
using System.Text.Json;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.Rest;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Interactions;

/// <summary>An interaction that was sent, and how far its answer has come.</summary>
internal sealed class PendingInteraction(ulong id, string token, InteractionDraft draft, DateTimeOffset createdAt)
{
    private const int Kept = 100;

    private readonly TaskCompletionSource<FirstAnswer> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<LocalMessage?> settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Feed<CallbackAttempt>? attempts;
    private Feed<LocalMessage>? followUps;
    private long sentAt;
    private long settledAt;

    public Lock Gate { get; } = new();

    public ulong Id { get; } = id;

    public string Token { get; } = token;

    public InteractionDraft Draft { get; } = draft;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The payload as it was sent, to send it again.</summary>
    public ReadOnlyMemory<byte> Payload { get; set; }

    /// <summary>The type of the callback that was taken; 0 while there was none.</summary>
    public int AnswerType { get; set; }

    /// <summary>What <c>@original</c> stands for; 0 for none.</summary>
    public ulong OriginalId { get; set; }

    /// <summary>The messages that the token may edit.</summary>
    public List<ulong> Messages { get; } = [];

    public int FollowUpCount { get; set; }

    /// <summary>Every callback that came, refused ones included.</summary>
    public Feed<CallbackAttempt> Attempts => LazyInitializer.EnsureInitialized(ref attempts, static () => new(Kept));

    public Feed<LocalMessage> FollowUps => LazyInitializer.EnsureInitialized(ref followUps, static () => new(Kept));

    public Task<FirstAnswer> First => first.Task;

    /// <summary>The message once it no longer says that the bot is thinking; null after an answer without message.</summary>
    public Task<LocalMessage?> Settled => settled.Task;

    public long SettledAt => Volatile.Read(ref settledAt);

    public long SentAt => Volatile.Read(ref sentAt);

    /// <summary>The latency is counted from the frame's first writing.</summary>
    public void MarkSent() => Interlocked.CompareExchange(ref sentAt, Stopwatch.GetTimestamp(), 0);

    public void Answer(int type, JsonElement data, long receivedAt) =>
        first.TrySetResult(new FirstAnswer(type, data, Stopwatch.GetElapsedTime(SentAt, receivedAt)));

    /// <param name="receivedAt">When the request that settled it arrived.</param>
    public void Settle(LocalMessage? message, long receivedAt)
    {
        Interlocked.CompareExchange(ref settledAt, receivedAt, 0);
        settled.TrySetResult(message);
    }

    public void Note(long receivedAt, int type, ApiError? refusal) =>
        Attempts.Add(new(
            type, refusal?.Status ?? 200, refusal?.Code ?? 0, refusal?.Errors?.ToJsonString(), Stopwatch.GetElapsedTime(SentAt, receivedAt)));
}
