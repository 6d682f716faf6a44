using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>The components of one message.</summary>
/// <param name="isV2">Whether the message carries the Components V2 flag.</param>
/// <param name="files">The names that <c>attachment://</c> may refer to.</param>
internal sealed class ComponentRules(Problems problems, bool isV2, IReadOnlySet<string> files)
{
    private const int MostTogether = 40;
    private const int LongestTextTogether = 4000;

    private static readonly HashSet<int> TopV2 = [1, 9, 10, 12, 13, 14, 17];
    private static readonly HashSet<int> InContainer = [1, 9, 10, 12, 13, 14];

    private readonly IdentityRules identities = new(problems);
    private int count;
    private int textLength;

    public void Check(JsonElement owner)
    {
        if (problems.List(owner, "components", 0, isV2 ? MostTogether : 5) is not { } components)
            return;
        problems.Enter("components");
        problems.Each(components, component => CheckOne(component, isV2 ? TopV2 : [1]));
        if (count > MostTogether)
            problems.Add("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {MostTogether}.");
        if (textLength > LongestTextTogether)
        {
            problems.Add(
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                $"Total message text is {textLength} and exceeds the maximum of {LongestTextTogether}.");
        }

        problems.Leave();
    }

    private void CheckOne(JsonElement component, IReadOnlySet<int> allowed)
    {
        count++;
        if (identities.Type(component, allowed) is not { } type)
            return;
        switch (type)
        {
            case 1:
                CheckRow(component);
                break;
            case 9:
                CheckSection(component);
                break;
            case 10:
                textLength += problems.Text(component, "content", 1, LongestTextTogether, isRequired: true)?.Length ?? 0;
                break;
            case 12:
                CheckGallery(component);
                break;
            case 13:
                CheckFile(component);
                break;
            case 14:
                problems.Switch(component, "divider");
                problems.Whole(component, "spacing", 1, 2);
                break;
            case 17:
                CheckContainer(component);
                break;
        }
    }

    private void CheckRow(JsonElement row)
    {
        if (problems.List(row, "components", 1, 5, isRequired: true) is not { } children)
            return;
        var selects = children.EnumerateArray().Count(child => child.GetLong("type") is not 2);
        problems.Enter("components");
        if (selects > 0 && children.GetArrayLength() > 1)
            problems.Add("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        problems.Each(children, child =>
        {
            count++;
            if (identities.Type(child, SelectRules.TypesWithButton) is not { } type)
                return;
            if (type == 2)
                ButtonRules.Check(problems, identities, child);
            else
                SelectRules.Check(problems, identities, child, type);
        });
        problems.Leave();
    }

    private void CheckSection(JsonElement section)
    {
        if (problems.List(section, "components", 1, 3, isRequired: true) is { } children)
        {
            problems.Enter("components");
            problems.Each(children, child => CheckOne(child, new HashSet<int> { 10 }));
            problems.Leave();
        }

        if (problems.Object(section, "accessory", isRequired: true) is not { } accessory)
            return;
        count++;
        problems.Enter("accessory");
        var type = identities.Type(accessory, new HashSet<int> { 2, 11 });
        if (type == 2)
            ButtonRules.Check(problems, identities, accessory);
        else if (type == 11)
            CheckMedia(accessory, "media");
        problems.Leave();
    }

    private void CheckGallery(JsonElement gallery)
    {
        if (problems.List(gallery, "items", 1, 10, isRequired: true) is not { } items)
            return;
        problems.Enter("items");
        problems.Each(items, item => CheckMedia(item, "media"));
        problems.Leave();
    }

    private void CheckMedia(JsonElement owner, string name)
    {
        problems.Text(owner, "description", 0, 1024);
        problems.Switch(owner, "spoiler");
        if (problems.Object(owner, name, isRequired: true) is not { } media)
            return;
        problems.Enter(name);
        problems.Url(media, "url", 2048, isRequired: true, files);
        problems.Leave();
    }

    private void CheckFile(JsonElement component)
    {
        problems.Switch(component, "spoiler");
        if (problems.Object(component, "file", isRequired: true) is not { } file)
            return;
        problems.Enter("file");
        if (problems.Text(file, "url", 1, 2048, isRequired: true) is { } url
            && !(url.StartsWith("attachment://", StringComparison.Ordinal) && files.Contains(url["attachment://".Length..])))
        {
            problems.Add("url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment {url} was not found.");
        }

        problems.Leave();
    }

    private void CheckContainer(JsonElement container)
    {
        problems.Whole(container, "accent_color", 0, 0xFFFFFF);
        problems.Switch(container, "spoiler");
        if (problems.List(container, "components", 1, MostTogether, isRequired: true) is not { } children)
            return;
        problems.Enter("components");
        problems.Each(children, child => CheckOne(child, InContainer));
        problems.Leave();
    }
}
