using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Storage;

internal static class StorageSetup
{
    /// <summary>The store's file and its readers, as section <c>Store</c> of the settings says.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<StoreOptions, StoreOptionsValidator>().Bind(configuration.GetSection(StoreOptions.Section));
        return services
            .AddSingleton<Database>()
            .AddSingleton<Migrator>()
            .AddSingleton<StoreBackup>()
            .AddSingleton<Readers>();
    }
}
