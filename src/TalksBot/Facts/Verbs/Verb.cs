using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Storage;

namespace TalksBot.Facts.Verbs;

/// <summary>What the terminal's verbs share: where the store is, and how trouble is told.</summary>
internal static class Verb
{
    /// <summary>Goes before <c>appsettings.json</c> and the environment.</summary>
    public static Option<string?> StoreOption { get; } = new("--store")
    {
        Description = "The store's file. Default: Store:Path of appsettings.json or Store__Path of the environment, else talksbot.db here.",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>The rooms Storage and Facts, set up as the settings and the command line say; nothing is opened yet.</summary>
    public static ServiceProvider Services(ParseResult line) => Services(line.GetValue(StoreOption));

    public static ServiceProvider Services(string? store) => Collection(store).BuildServiceProvider();

    /// <summary>The same, for a verb of a room above that adds its own.</summary>
    public static IServiceCollection Collection(ParseResult line) => Collection(line.GetValue(StoreOption));

    private static IServiceCollection Collection(string? store) => new ServiceCollection().AddStorage(Settings(store)).AddFacts();

    public static IConfiguration Settings(string? store)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables();
        if (store is not null)
        {
            settings.AddInMemoryCollection([new($"{StoreOptions.Section}:{nameof(StoreOptions.Path)}", store)]);
        }

        return settings.Build();
    }

    /// <summary>Runs <paramref name="work"/>; trouble that an operator can do something about becomes one line and exit status 1.</summary>
    public static int Run(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception trouble) when (ClearError.Of(trouble) is { } lines)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, lines));
            return 1;
        }
    }
}
