using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Asking;
using TalksBot.Asking.Faces;
using TalksBot.Discord;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;
using TalksBot.Facts.Packs;
using TalksBot.Storage;

namespace TalksBot.Tests.Asking.Faces;

/// <summary>The faces over a real store in a folder of its own, called as the transport calls them.</summary>
internal sealed class TalkingBot : IDisposable
{
    private const ulong Guild = 77;
    private static ulong interaction = 1000;

    private readonly DirectoryInfo folder;
    private readonly bool ownsFolder;
    private readonly ServiceProvider services;

    private TalkingBot(DirectoryInfo folder, bool ownsFolder, bool migrate = true)
    {
        this.folder = folder;
        this.ownsFolder = ownsFolder;
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Path", StorePath), new("Store:WaitForLock", "00:00:00.2")]).Build();
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.AddProvider(Log))
            .AddStorage(settings).AddFacts().AddAsking().AddAskingFaces()
            .BuildServiceProvider();
        if (migrate)
        {
            services.GetRequiredService<Migrator>().Run();
        }
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2022, 1, 11, 12, 0, 0, TimeSpan.Zero));

    public KeptLog Log { get; } = new();

    public string StorePath => Path.Combine(folder.FullName, "talks.db");

    /// <summary>A bot over a new store with these packs.</summary>
    public static TalkingBot With(params IEnumerable<string> packs)
    {
        var bot = new TalkingBot(Directory.CreateTempSubdirectory("talksbot-"), ownsFolder: true);
        foreach (var pack in packs)
        {
            bot.Import(pack);
        }

        return bot;
    }

    /// <summary>A bot that starts anew over the same store.</summary>
    public TalkingBot Restarted(bool migrate = true) => new(folder, ownsFolder: false, migrate);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Import(string pack, long guild = 0) =>
        Get<PackImport>().Run([Pack.Read("test.json", System.Text.Encoding.UTF8.GetBytes(pack))], new ImportOrder { GuildId = guild, Author = "test", Reason = "test" });

    public Task<Reply> Slash(string command, params (string Name, object Value)[] options) => Slash(Member(), command, options);

    public Task<Reply> Slash(Caller caller, string command, params (string Name, object Value)[] options) =>
        Command(command).RunAsync(new SlashCall(NewId(), caller, command, Options(options)), TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<Choice>> Complete(string command, string option, string typed, ulong? guild = Guild) =>
        Assert.IsAssignableFrom<ICompletingCommand>(Command(command))
            .CompleteAsync(new AutocompleteCall(NewId(), Member(guild: guild), command, option, typed, OptionValues.None), TestContext.Current.CancellationToken);

    public Task<Reply> Press(string customId, Caller? caller = null) =>
        Get<IEnumerable<IComponentHandler>>().Single(handler => customId == handler.Verb || customId.StartsWith(handler.Verb + ":", StringComparison.Ordinal))
            .RunAsync(new ComponentPress(NewId(), caller ?? Member(), customId, [], new MessageId(5), false), TestContext.Current.CancellationToken);

    public Task<Reply> Submit(string customId, string text, Caller? caller = null) =>
        Get<IEnumerable<IModalHandler>>().Single(handler => customId.StartsWith(handler.Verb + ":", StringComparison.Ordinal))
            .RunAsync(new ModalSubmit(NewId(), caller ?? Member(), customId, new Dictionary<string, string> { ["text"] = text }, new MessageId(5)), TestContext.Current.CancellationToken);

    public Task<Reply> CheckQuote(string content) =>
        Get<IEnumerable<IMessageCommand>>().Single().RunAsync(
            new MessageCall(NewId(), Member(), "Check quote", new TargetMessage(new MessageId(6), new ChannelId(7), new UserId(8), "someone", content)), TestContext.Current.CancellationToken);

    public ISlashCommand Command(string name) => Get<IEnumerable<ISlashCommand>>().Single(command => command.Definition.Name.Default == name);

    public static Caller Member(ulong user = 9, ulong? guild = Guild, string locale = "en-US") => new(
        new UserId(user), "member", guild is { } id ? new GuildId(id) : null, new ChannelId(7), Permissions.None, Permissions.None, locale);

    public void Dispose()
    {
        services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownsFolder)
        {
            folder.Delete(recursive: true);
        }
    }

    private static InteractionId NewId() => new(Interlocked.Increment(ref interaction));

    private static OptionValues Options((string Name, object Value)[] options) => new(options.ToDictionary(option => option.Name, option => option.Value));
}

/// <summary>What was logged, for tests that promise a line to the operators.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, string Text)> lines = [];

    public IReadOnlyList<(LogLevel Level, string Text)> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (lines)
        {
            lines.Add((logLevel, formatter(state, exception)));
        }
    }

    public void Dispose()
    {
    }
}
