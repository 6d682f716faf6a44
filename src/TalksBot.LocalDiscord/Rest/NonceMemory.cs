namespace TalksBot.LocalDiscord.Rest;

/// <summary>The nonces of the last few minutes, so that a repeated post is the same message. The caller locks.</summary>
internal sealed class NonceMemory(LocalDiscordOptions options)
{
    private readonly Dictionary<(ulong Author, string Nonce), (ulong Message, DateTimeOffset At)> known = [];
    private readonly Queue<(ulong Author, string Nonce)> order = new();

    public ulong? Find(ulong author, string nonce) =>
        known.TryGetValue((author, nonce), out var first) && options.Clock.GetUtcNow() - first.At <= options.NonceMemory
            ? first.Message
            : null;

    public void Remember(ulong author, string nonce, ulong message)
    {
        known[(author, nonce)] = (message, options.Clock.GetUtcNow());
        order.Enqueue((author, nonce));
        while (order.Count > options.Kept)
            known.Remove(order.Dequeue());
    }
}
