using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalksBot.Discord.Gateway;
using TalksBot.Discord.Interactions;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord;

public static class DiscordSetup
{
    /// <summary>
    /// Connects the bot to Discord when the host starts. Handlers are found among the services: <see cref="ISlashCommand"/>,
    /// <see cref="IMessageCommand"/>, <see cref="IComponentHandler"/>, <see cref="IModalHandler"/>, <see cref="IInteractionGate"/>
    /// and <see cref="IGuildEvents"/>, each a singleton. Offers <see cref="ChannelPosts"/> and <see cref="DiscordConnection"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; read is its section <see cref="DiscordOptions.Section"/>.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<DiscordOptions, DiscordOptionsValidator>()
            .Bind(configuration.GetSection(DiscordOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DiscordWording>();
        services.TryAddSingleton<Jitter>(Random.Shared.NextDouble);
        services.AddSingleton<DiscordConnection>();
        services.AddSingleton<FatalStop>();

        services.AddSingleton<DiscordHttp>();
        services.AddSingleton(provider => new EarlyContact(provider.GetRequiredService<DiscordHttp>()));
        services.AddSingleton<ApiGate>();
        services.AddSingleton<Buckets>();
        services.AddSingleton<RestClient>();
        services.AddSingleton(provider => new ChannelPosts(
            provider.GetRequiredService<RestClient>(), provider.GetRequiredService<TimeProvider>()));

        services.AddSingleton<Router>();
        services.AddSingleton<InteractionClient>();
        services.AddSingleton<Answers>();
        services.AddSingleton<Deferrals>();
        services.AddSingleton<Intake>();
        services.AddSingleton<Workers>();
        services.AddSingleton<CommandRegistrar>();
        services.AddSingleton<WarmUp>();

        services.AddSingleton<IdentifyGuard>();
        services.AddSingleton<GatewayAddress>();
        services.AddSingleton<EventReader>();
        services.AddSingleton<GuildEventPump>();
        services.AddSingleton<Shards>();
        services.AddHostedService<DiscordService>();
        return services;
    }
}
