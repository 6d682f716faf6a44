using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Asking;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Stores;

/// <summary>The rooms that answer questions, set up on a store as the bot sets them up.</summary>
internal sealed class Opened : IDisposable
{
    private readonly ServiceProvider services;

    /// <param name="path">The store's file; made and filled with the shipped packs when absent.</param>
    /// <param name="packs">The folder of packs that are taken in; null: the shipped ones.</param>
    public Opened(string path, string? packs = null)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Path", path)]);
        if (packs is not null)
        {
            settings.AddInMemoryCollection([new("Store:Packs", packs)]);
        }

        services = new ServiceCollection().AddStorage(settings.Build()).AddFacts().AddAsking().BuildServiceProvider();
        Get<StoreSetup>().Prepare();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Dispose() => services.Dispose();
}
