using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Asking;
using TalksBot.Asking.Faces;
using TalksBot.Asking.Reading;
using TalksBot.Discord;
using TalksBot.Facts;
using TalksBot.Facts.Verbs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot;

/// <summary>The running bot: the rooms, each by its setup, and Discord before them.</summary>
internal static class BotHost
{
    /// <summary>Runs until the process is asked to stop; the exit status is not 0 when the bot could not serve.</summary>
    public static async Task<int> RunAsync(string? store, CancellationToken ct)
    {
        try
        {
            var settings = Verb.Settings(store);
            if (TryHost.IsMeant(settings, store))
            {
                return await TryHost.RunAsync(settings, ct);
            }

            // The word lists need neither settings nor store: they are read while the host is built.
            var reader = Task.Run(() => new WordReader(new Stemmer(IrregularForms.Load(IrregularForms.DefaultFile))), ct);
            var words = Task.Run(async () => GeneralWords.Load(await reader), ct);
            using var host = Build(settings, services => services
                .AddSingleton(_ => reader.GetAwaiter().GetResult())
                .AddSingleton(_ => words.GetAwaiter().GetResult()));

            // The host would do it too, but after the store was made, and with a stack trace in the log.
            host.Services.GetRequiredService<IStartupValidator>().Validate();

            host.Services.GetRequiredService<StoreSetup>().Prepare();

            // For what it leaves behind: nobody waits for it, and it may fail. A bot that cannot serve asks Discord for nothing.
            _ = host.Services.GetRequiredService<EarlyContact>().MakeAsync(ct);

            // Starting the host needs them too, but would tell with a stack trace what is wrong in them.
            await words;
            var rehearsed = Task.Run(host.Services.GetRequiredService<Rehearsal>().Run, ct);
            await host.RunAsync(ct);
            await rehearsed;
            return Environment.ExitCode;
        }
        catch (Exception trouble) when (ClearError.Of(trouble) is { } lines)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, lines));
            return 1;
        }
    }

    /// <summary>The host, not started; <paramref name="change"/> may replace services, as tests do with the clock.</summary>
    public static IHost Build(IConfiguration settings, Action<IServiceCollection> change)
    {
        // The defaults of the generic host watch files and read user secrets; a bot that is to be ready at once does without.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = "TalksBot" });
        builder.Configuration.AddConfiguration(settings);
        builder.Logging.AddConfiguration(settings.GetSection("Logging")).AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss.fff ";
            console.UseUtcTimestamp = true;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddStorage(settings).AddFacts().AddAsking().AddAskingFaces();
        builder.Services.AddDiscord(settings);
        change(builder.Services);
        return builder.Build();
    }
}
