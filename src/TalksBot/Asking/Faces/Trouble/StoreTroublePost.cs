using Microsoft.Extensions.Logging;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Storage;

namespace TalksBot.Asking.Faces.Trouble;

/// <summary>The one place where a store that cannot serve becomes words for a member and an error for the operators.</summary>
internal sealed partial class StoreTroublePost(Readers readers, Wording wording, ILogger<StoreTroublePost> logger)
{
    /// <summary>Runs a face; when the store cannot serve, the member is told so and the log what to do.</summary>
    public async Task<Reply> Round(Func<Task<Reply>> face, string name, Call call, CancellationToken ct)
    {
        try
        {
            return await readers.InTurnAsync(face, ct);
        }
        catch (StoreException trouble)
        {
            Log.Unanswered(logger, name, trouble.Trouble, trouble.Message, trouble);
            return Reply.Private(wording.Say(call.Caller.Locale, Phrase(trouble.Trouble)));
        }
    }

    /// <summary>Runs a completion; when the store cannot serve, nothing is suggested.</summary>
    public async Task<IReadOnlyList<Choice>> Round(Func<Task<IReadOnlyList<Choice>>> face, string name, CancellationToken ct)
    {
        try
        {
            return await readers.InTurnAsync(face, ct);
        }
        catch (StoreException trouble)
        {
            Log.Unanswered(logger, name, trouble.Trouble, trouble.Message, trouble);
            return [];
        }
    }

    private static string Phrase(StoreTrouble trouble) => trouble switch
    {
        StoreTrouble.Locked => Phrases.TroubleLocked,
        StoreTrouble.ReadOnly => Phrases.TroubleReadOnly,
        StoreTrouble.Full => Phrases.TroubleFull,
        StoreTrouble.Corrupt => Phrases.TroubleCorrupt,
        _ => Phrases.TroubleUnreachable,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Face} could not be answered, the store is {Trouble}. {WhatToDo}")]
        public static partial void Unanswered(ILogger logger, string face, StoreTrouble trouble, string whatToDo, Exception error);
    }
}
