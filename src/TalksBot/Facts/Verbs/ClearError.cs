using Microsoft.Extensions.Options;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts.Verbs;

/// <summary>Which exceptions an operator can do something about, and how they are told: the same at the bot's start and in every verb.</summary>
internal static class ClearError
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder.SourceGeneration";

    /// <summary>A line for each thing that is wrong; null where it is a bug of ours, of which the stack trace is wanted.</summary>
    public static IReadOnlyList<string>? Of(Exception error) => error switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],

        // Mistakes in several sections of the settings.
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures)],
        StoreException or PackException or WordListException or IOException or UnauthorizedAccessException => [error.Message],

        // A setting of the wrong kind; what is generated to bind settings throws nothing of its own.
        InvalidOperationException { TargetSite.DeclaringType.Namespace: Binder } =>
            [$"The settings cannot be read: {InWords(error.Message)}"],

        // An appsettings.json that is no JSON; the cause stands innermost.
        InvalidDataException => [$"The settings cannot be read: {error.Message} {error.GetBaseException().Message}"],
        _ => null,
    };

    // Types are for those who program.
    private static string InWords(string message) => message
        .Replace($"to type '{typeof(TimeSpan)}'", "to a span of time, which is written as 00:00:05 (hours:minutes:seconds)", StringComparison.Ordinal)
        .Replace($"to type '{typeof(ulong)}'", "to a whole number", StringComparison.Ordinal)
        .Replace($"to type '{typeof(int)}'", "to a whole number", StringComparison.Ordinal);
}
