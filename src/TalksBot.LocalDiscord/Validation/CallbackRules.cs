using System.Text.Json;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.Rest;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>Which callback may answer which interaction, and what each may carry.</summary>
internal static class CallbackRules
{
    private const long LargestInteger = (1L << 53) - 1;

    /// <param name="source">The message that the component sits on, as it is now; null for interactions without one.</param>
    public static ApiError? Check(
        JsonElement body, int type, InteractionDraft asked, LocalMessage? source, IReadOnlyList<UploadedFile> files, int fileLimit)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return ApiError.InvalidForm("type", "BASE_TYPE_REQUIRED", "This field is required");
        if (!IsAllowed(type, asked, source is not null))
        {
            return ApiError.InvalidForm(
                "type", "INTERACTION_CALLBACK_TYPE_NOT_ALLOWED", $"Callback type {type} cannot answer an interaction of type {asked.Type}.");
        }

        var data = body.Get("data");
        if (type is 4 or 7 or 8 or 9 && data is not { ValueKind: JsonValueKind.Object })
            return ApiError.InvalidForm("data", "BASE_TYPE_REQUIRED", "This field is required");
        return type switch
        {
            4 => MessageRules.Check(data!.Value, MessageUse.Answer, null, files, "data", fileLimit),
            5 => Deferral(data),
            7 => MessageRules.Check(data!.Value, MessageUse.TokenEdit, source, files, "data", fileLimit),
            8 => InData(data!.Value, problems => Choices(problems, data.Value, FocusedType(asked))),
            9 => InData(data!.Value, problems => new ModalRules(problems).Check(data.Value)),
            _ => null,
        };
    }

    private static bool IsAllowed(int type, InteractionDraft asked, bool hasSource) => type switch
    {
        1 => asked.Type == 1,
        4 or 5 => asked.Type is 2 or 3 or 5,
        6 or 7 => asked.Type is 3 or 5 && hasSource,
        8 => asked.Type == 4,
        9 => asked.Type is 2 or 3,
        _ => false,
    };

    private static ApiError? Deferral(JsonElement? data)
    {
        if (data is not { } given)
            return null;
        return InData(given, problems =>
        {
            foreach (var field in given.EnumerateObject())
            {
                if (field.Name != "flags")
                    problems.Add(field.Name, "DEFERRAL_FIELD_FORBIDDEN", "A deferral carries nothing but flags.");
            }

            if (problems.Whole(given, "flags", 0, int.MaxValue) is { } flags && (flags & ~MessageFlags.Ephemeral) != 0)
                problems.Add("flags", "MESSAGE_FLAGS_NOT_SETTABLE", "A deferral takes no flag but EPHEMERAL.");
        });
    }

    private static ApiError? InData(JsonElement data, Action<Problems> check)
    {
        var problems = new Problems();
        problems.Enter("data");
        if (data.ValueKind == JsonValueKind.Object)
            check(problems);
        else
            problems.Add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
        problems.Leave();
        return problems.Any ? ApiError.InvalidForm(problems) : null;
    }

    private static void Choices(Problems problems, JsonElement data, int optionType)
    {
        if (problems.List(data, "choices", 0, 25, isRequired: true) is not { } choices)
            return;
        problems.Enter("choices");
        problems.Each(choices, choice =>
        {
            problems.Text(choice, "name", 1, 100, isRequired: true);
            if (choice.Get("value") is not { } value)
                problems.Required("value");
            else if (optionType == 3)
                problems.Text(choice, "value", 1, 100);
            else if (optionType == 4)
                problems.Whole(choice, "value", -LargestInteger, LargestInteger);
            else if (optionType == 10 && value.ValueKind != JsonValueKind.Number)
                problems.Add("value", "NUMBER_TYPE_COERCE", "Value is not a number.");
        });
        problems.Leave();
    }

    private static int FocusedType(InteractionDraft asked)
    {
        using var data = JsonDocument.Parse(asked.Data);
        return Find(data.RootElement);

        static int Find(JsonElement owner)
        {
            foreach (var option in owner.Items("options"))
            {
                if (option.IsTrue("focused"))
                    return (int)(option.GetLong("type") ?? 0);
                if (Find(option) is > 0 and var nested)
                    return nested;
            }

            return 0;
        }
    }
}
