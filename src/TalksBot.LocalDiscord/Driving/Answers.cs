using System.Text.Json;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>The first answer that was taken.</summary>
/// <param name="Type">Discord's callback type: 4 message, 5 deferral, 6 deferred update, 7 update, 8 choices, 9 modal.</param>
/// <param name="Data">The callback's <c>data</c>; undefined when it had none or answers are only counted.</param>
/// <param name="After">From the frame's writing to the callback's arrival.</param>
public sealed record FirstAnswer(int Type, JsonElement Data, TimeSpan After);

/// <summary>A callback that came, taken or refused.</summary>
/// <param name="Status">200 when it was taken.</param>
/// <param name="Code">Discord's error code when it was refused.</param>
/// <param name="Errors">The tree of errors of a refusal, as JSON.</param>
public sealed record CallbackAttempt(int Type, int Status, int Code, string? Errors, TimeSpan After);

/// <summary>A choice of an autocomplete answer.</summary>
/// <param name="Value">A string or a number.</param>
public sealed record ChoiceView(string Name, JsonElement Value);

/// <summary>The bot's callback was refused with 400, which is a bug of the bot.</summary>
public sealed class AnswerRefusedException(CallbackAttempt attempt)
    : Exception($"Discord refused the callback of type {attempt.Type}: {attempt.Status}, code {attempt.Code}, {attempt.Errors}")
{
    /// <summary>The refused callback.</summary>
    public CallbackAttempt Attempt { get; } = attempt;
}
