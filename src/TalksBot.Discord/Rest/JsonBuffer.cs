using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TalksBot.Discord.Rest;

/// <summary>A JSON writer over bytes that are used again. Disposing gives it back; <see cref="Forget"/> keeps it out of the pool.</summary>
internal sealed class JsonBuffer : IDisposable
{
    private const int LargestKept = 64 * 1024;
    private const int MostKept = 64;
    private static readonly ConcurrentQueue<JsonBuffer> s_pool = new();

    // Relaxed: the bytes go to Discord, never into HTML, and escapes would cost a third of the length.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private bool _forgotten;

    private JsonBuffer() => Writer = new Utf8JsonWriter(_bytes, s_options);

    public Utf8JsonWriter Writer { get; }

    /// <summary>What was written so far; valid until disposed.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            Writer.Flush();
            return _bytes.WrittenMemory;
        }
    }

    public static JsonBuffer Rent() => s_pool.TryDequeue(out var buffer) ? buffer : new JsonBuffer();

    /// <summary>A request that was cut off may still read these bytes, so nobody else may write into them.</summary>
    public void Forget() => _forgotten = true;

    public void Dispose()
    {
        if (_forgotten || _bytes.Capacity > LargestKept || s_pool.Count >= MostKept)
        {
            return;
        }

        _bytes.ResetWrittenCount();
        Writer.Reset();
        s_pool.Enqueue(this);
    }
}
