using System.Text;

namespace TalksBot.Discord.Interactions;

/// <summary>Walks one message's components and keeps the sums that Discord limits: components, characters, custom_ids.</summary>
internal sealed class ComponentFitter(IReadOnlyList<FileUpload> given, IReadOnlyList<FileUpload> kept)
{
    private const string AttachmentScheme = "attachment://";

    private readonly HashSet<string> _ids = [];
    private int _components = Fit.MostComponents;
    private int _characters = Fit.MostText;
    private int _bytes = Fit.MostTextBytes;

    /// <summary>The components that fit; the same list when all do as they are.</summary>
    public IReadOnlyList<Component> All(IReadOnlyList<Component> components, int depth)
    {
        List<Component>? changed = null;
        for (var i = 0; i < components.Count; i++)
        {
            var before = components[i];
            if (before is Component.Section { Accessory: Component.Thumbnail picture } section && IsMissing(picture.Url))
            {
                // A section must have its accessory, so without the picture only its texts remain.
                changed ??= [.. components.Take(i)];
                changed.AddRange(All([.. section.Texts], depth));
                continue;
            }

            var after = One(before, depth);
            if (!ReferenceEquals(before, after))
            {
                changed ??= [.. components.Take(i)];
            }

            if (changed is not null && after is not null)
            {
                changed.Add(after);
            }
        }

        return changed ?? components;
    }

    private Component? One(Component component, int depth) => component switch
    {
        Component.Text text => Take(1) ? Text(text) : null,
        Component.Separator => Take(1) ? component : null,
        Component.Section section => Section(section),
        Component.Gallery gallery => Gallery(gallery),
        Component.Container container when depth == 0 => Container(container),
        Component.Row row => Row(row),
        _ => null,
    };

    private bool Take(int count)
    {
        if (_components < count)
        {
            return false;
        }

        _components -= count;
        return true;
    }

    private Component.Text? Text(Component.Text text)
    {
        var fitted = Shorten(text.Markdown);
        if (string.IsNullOrWhiteSpace(fitted))
        {
            _components++;
            return null;
        }

        return ReferenceEquals(fitted, text.Markdown) ? text : new(fitted);
    }

    private string Shorten(string text)
    {
        var shortened = Markdown.Shorten(text, _characters);
        while (shortened.Length > 0 && Encoding.UTF8.GetByteCount(shortened) is var bytes)
        {
            if (bytes <= _bytes)
            {
                _bytes -= bytes;
                break;
            }

            // A character has at most three bytes per UTF-16 unit, so this never cuts too much at once.
            shortened = Markdown.Shorten(text, shortened.Length - Math.Max(1, (bytes - _bytes) / 3));
        }

        _characters -= shortened.Length;
        return shortened;
    }

    private Component.Section? Section(Component.Section section)
    {
        if (section.Texts.Count == 0 || !Take(2))
        {
            return null;
        }

        var accessory = section.Accessory is Component.Thumbnail picture
            ? picture.Description.Length <= 1024 ? picture : picture with { Description = Markdown.Shorten(picture.Description, 1024) }
            : Item(section.Accessory);
        var texts = new List<Component.Text>(3);
        foreach (var text in section.Texts.Take(3))
        {
            if (Take(1) && Text(text) is { } fitted)
            {
                texts.Add(fitted);
            }
        }

        if (texts.Count == 0 || accessory is null)
        {
            _components += 2 + texts.Count;
            return null;
        }

        return ReferenceEquals(accessory, section.Accessory) && texts.SequenceEqual(section.Texts, ReferenceEqualityComparer.Instance)
            ? section
            : new(texts, accessory);
    }

    private Component.Gallery? Gallery(Component.Gallery gallery)
    {
        List<GalleryItem> items = [.. gallery.Items
            .Where(item => !IsMissing(item.Url))
            .Take(10)
            .Select(item => item.Description.Length <= 1024 ? item : item with { Description = Markdown.Shorten(item.Description, 1024) })];
        return items.Count == 0 || !Take(1) ? null
            : items.SequenceEqual(gallery.Items, ReferenceEqualityComparer.Instance) ? gallery
            : new(items);
    }

    private Component.Container? Container(Component.Container container)
    {
        if (!Take(1))
        {
            return null;
        }

        var children = All(container.Children, 1);
        if (children.Count == 0)
        {
            _components++;
            return null;
        }

        return ReferenceEquals(children, container.Children) ? container : container with { Children = children };
    }

    private Component.Row? Row(Component.Row row)
    {
        // Up to five buttons or one select, never both.
        var most = row.Items is [Component.Select, ..] ? 1 : 5;
        var items = new List<Component>(row.Items.Count);
        if (!Take(1))
        {
            return null;
        }

        foreach (var item in row.Items.Take(most))
        {
            if ((most == 1 || item is not Component.Select) && Item(item) is { } fitted)
            {
                if (!Take(1))
                {
                    break;
                }

                items.Add(fitted);
            }
        }

        if (items.Count == 0)
        {
            _components++;
            return null;
        }

        return items.SequenceEqual(row.Items, ReferenceEqualityComparer.Instance) ? row : new(items);
    }

    private Component? Item(Component item) => item switch
    {
        Component.Button button => Button(button),
        Component.LinkButton { Url.Length: > 512 } => null,
        Component.LinkButton link => link.Label.Length is > 0 and <= 80 ? link : link with { Label = Fit.Label(link.Label, 80) },
        Component.Select select => Select(select),
        _ => null,
    };

    private Component.Button Button(Component.Button button)
    {
        var id = UniqueId(button.CustomId);
        return ReferenceEquals(id, button.CustomId) && button.Label.Length is > 0 and <= 80
            ? button
            : button with { CustomId = id, Label = Fit.Label(button.Label, 80) };
    }

    private Component.Select? Select(Component.Select select)
    {
        // As with choices, an entry whose value is over the limit is left out: cut, it would come back as another value.
        List<SelectEntry> entries = [.. select.Entries
            .Where(entry => entry.Value.Length is > 0 and <= 100)
            .DistinctBy(entry => entry.Value)
            .Take(25)
            .Select(entry => new SelectEntry(Fit.Label(entry.Label, 100), entry.Value, Fit.Optional(entry.Description, 100)))];
        return entries.Count == 0 ? null : new(UniqueId(select.CustomId), entries, Fit.Optional(select.Placeholder, 150));
    }

    // Two equal ids in one message make Discord refuse the whole of it.
    private string UniqueId(string id)
    {
        var unique = Fit.CustomId(id);
        for (var copy = 2; !_ids.Add(unique); copy++)
        {
            unique = $"{Markdown.Shorten(id, 95)}~{copy}";
        }

        return unique;
    }

    private bool IsMissing(string url)
    {
        if (given.Count == kept.Count || !url.StartsWith(AttachmentScheme, StringComparison.Ordinal))
        {
            return false;
        }

        var name = url.AsSpan(AttachmentScheme.Length);
        foreach (var file in kept)
        {
            if (name.SequenceEqual(file.Name))
            {
                return false;
            }
        }

        return true;
    }
}
