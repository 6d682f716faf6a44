using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Storage;

namespace TalksBot.Tests.Asking.Faces;

public sealed class WordingTests
{
    private static readonly Dictionary<string, string> Shipped =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(ConfigFolder.Find("wording"), "en.json")))!;

    [Fact]
    public void Every_key_used_exists_and_every_key_of_the_file_is_used()
    {
        using var bot = TalkingBot.With();
        var phrases = typeof(Phrases).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var commands = bot.Get<IEnumerable<ISlashCommand>>().Select(command => command.Definition).ToList();
        var named = commands.SelectMany(command => (string[])[$"command.{command.Name.Default}.name", $"command.{command.Name.Default}.description"])
            .Concat(commands.SelectMany(command => command.Options).SelectMany(option => (string[])[$"option.{option.Name.Default}.name", $"option.{option.Name.Default}.description"]))
            .Append("command.check-quote.name");

        Assert.Equal(phrases.Concat(named).Distinct().Order(), Shipped.Keys.Order());
    }

    [Fact]
    public void Every_phrase_is_said_somewhere()
    {
        var faces = Path.Combine(Repository.Root, "src", "TalksBot", "Asking");
        var source = string.Concat(Directory.EnumerateFiles(faces, "*.cs", SearchOption.AllDirectories).Where(file => !file.EndsWith("Phrases.cs", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.All(typeof(Phrases).GetFields(BindingFlags.Public | BindingFlags.Static), field => Assert.Matches($@"Phrases\.{field.Name}\b", source));
    }

    [Fact]
    public void Every_placeholder_is_filled_where_the_phrase_is_said()
    {
        var faces = Path.Combine(Repository.Root, "src", "TalksBot", "Asking");
        var source = string.Concat(Directory.EnumerateFiles(faces, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(
            Shipped.Values.SelectMany(text => Template.Read(text).Names).Distinct(),
            name => Assert.Matches($@"\(""{name}"", ", source));
    }

    [Fact]
    public void A_missing_folder_file_or_key_leaves_the_built_in_English()
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "en.json"), """{"button.next": "Onwards"}""");
            File.WriteAllText(Path.Combine(folder.FullName, "de.json"), "{ this is no JSON");
            var edited = Wording.Load(folder.FullName, NullLogger.Instance);
            var absent = Wording.Load(Path.Combine(folder.FullName, "absent"), NullLogger.Instance);

            Assert.Equal("Onwards", edited.Say("en-GB", Phrases.ButtonNext));
            Assert.Equal("Previous", edited.Say("en-US", Phrases.ButtonPrevious));
            Assert.Equal("Next", absent.Say("tlh", Phrases.ButtonNext));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_language_falls_back_from_its_region_to_itself_and_then_to_English()
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "pt.json"), """{"button.next": "Seguinte"}""");
            var wording = Wording.Load(folder.FullName, NullLogger.Instance);

            Assert.Equal("Seguinte", wording.Say("pt-BR", Phrases.ButtonNext));
            Assert.Equal("Previous", wording.Say("pt-BR", Phrases.ButtonPrevious));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_value_with_braces_is_not_filled_again()
    {
        Assert.Equal("“{name}” and {missing}", Template.Read("“{text}” and {missing}").Fill(("text", "{name}"), ("name", "wrong")));
    }

    [Fact]
    public void Commands_keep_to_Discords_limits_in_every_language()
    {
        using var bot = TalkingBot.With();
        var name = new Regex(@"^[-_'\p{L}\p{N}]{1,32}$");

        foreach (var command in bot.Get<IEnumerable<ISlashCommand>>().Select(command => command.Definition))
        {
            Assert.All(Texts(command.Name), text => Assert.True(name.IsMatch(text) && !text.Any(char.IsUpper), text));
            Assert.All(Texts(command.Description), text => Assert.InRange(text.Length, 1, 100));
            Assert.Superset(new HashSet<string> { "en-US", "de", "fr" }, command.Name.Translations.Keys.ToHashSet());
            Assert.Equal(command.Options.OrderByDescending(option => option.Required).Select(option => option.Name.Default), command.Options.Select(option => option.Name.Default));
            Assert.All(command.Options, option =>
            {
                Assert.All(Texts(option.Name), text => Assert.True(name.IsMatch(text) && !text.Any(char.IsUpper), text));
                Assert.All(Texts(option.Description), text => Assert.InRange(text.Length, 1, 100));
            });
            foreach (var locale in new[] { "en-US", "de", "fr" })
            {
                Assert.Distinct(command.Options.Select(option => option.Name.Translations[locale]));
            }
        }
    }

    [Fact]
    public void Exactly_the_promised_commands_buttons_and_forms_are_registered()
    {
        using var bot = TalkingBot.With();

        Assert.Equal(["ask", "compare", "help", "position", "quote", "sources", "timeline", "when", "who"], bot.Get<IEnumerable<ISlashCommand>>().Select(command => command.Definition.Name.Default).Order());
        Assert.Equal(["Check quote"], bot.Get<IEnumerable<IMessageCommand>>().Select(command => command.Definition.Name.Default));
        Assert.Equal(["dispute", "list", "page", "show", "source"], bot.Get<IEnumerable<IComponentHandler>>().Select(handler => handler.Verb).Order());
        Assert.Equal(["dispute"], bot.Get<IEnumerable<IModalHandler>>().Select(handler => handler.Verb));
        Assert.All(bot.Get<IEnumerable<ISlashCommand>>(), command => Assert.Contains(command.Definition.Options, option => option.Name.Default == "private" && !option.Required));
    }

    private static IEnumerable<string> Texts(Localised text) => text.Translations.Values.Append(text.Default);
}
