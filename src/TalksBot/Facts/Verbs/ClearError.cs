using Microsoft.Extensions.Options;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts.Verbs;

/// <summary>Which exceptions an operator can do something about, and how they are told: the same at the bot's start and in every verb.</summary>
internal static class ClearError
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>A line for each thing that is wrong; null where it is a bug of ours, of which the stack trace is wanted.</summary>
    public static IReadOnlyList<string>? Of(Exception error) => error switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],

        // Mistakes in several sections of the settings.
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures)],
        StoreException or PackException or WordListException or IOException or UnauthorizedAccessException => [error.Message],

        // A setting of the wrong kind; the binder throws nothing of its own.
        InvalidOperationException { Source: Binder } =>
            [$"The settings cannot be read: {error.Message} Numbers are written in digits, spans of time as 00:00:05 (hours:minutes:seconds)."],

        // An appsettings.json that is no JSON; the cause stands innermost.
        InvalidDataException => [$"The settings cannot be read: {error.Message} {error.GetBaseException().Message}"],
        _ => null,
    };
}
