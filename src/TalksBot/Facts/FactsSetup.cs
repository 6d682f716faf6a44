using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalksBot.Facts.Checks;
using TalksBot.Facts.Disputes;
using TalksBot.Facts.Indexing;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts;

internal static class FactsSetup
{
    /// <summary>Reading facts, taking them in and out; needs the storage. <see cref="StoreSetup.Prepare"/> comes before any use.</summary>
    public static IServiceCollection AddFacts(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(_ => new Stemmer(IrregularForms.Load(IrregularForms.DefaultFile)))
            .AddSingleton<WordReader>()
            .AddSingleton<CatalogueStore>()
            .AddSingleton<FactStore>()
            .AddSingleton<DisputeStore>()
            .AddSingleton<PackImport>()
            .AddSingleton<PackExport>()
            .AddSingleton<StoreCheck>()
            .AddSingleton<ShippedPacks>()
            .AddSingleton(services => new IndexUpkeep(
                services.GetRequiredService<Database>(), services.GetRequiredService<WordReader>(), IrregularForms.DefaultFile))
            .AddSingleton<StoreSetup>();
    }
}
