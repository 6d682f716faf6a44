using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Facts;
using TalksBot.Facts.Checks;
using TalksBot.Facts.Packs;
using TalksBot.Storage;

namespace TalksBot.Tests;

/// <summary>A store in a file of its own, migrated and ready, without shipped packs unless some are put there; gone with the test.</summary>
internal sealed class TempStore : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talksbot-");
    private readonly ServiceProvider services;

    public TempStore(bool prepared = true)
    {
        Directory.CreateDirectory(PacksFolder);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Store:Path", StorePath), new("Store:Packs", PacksFolder), new("Store:WaitForLock", "00:00:00.2"),
        ]).Build();
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddStorage(settings).AddFacts().BuildServiceProvider();
        if (prepared)
        {
            Get<StoreSetup>().Prepare();
        }
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2022, 1, 10, 9, 0, 0, TimeSpan.Zero));

    public string StorePath => PathOf("store.db");

    public string PacksFolder => PathOf("talks");

    public Database Database => Get<Database>();

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Imported Import(string json, long guildId = 0, bool dryRun = false, params (string Source, string Text)[] sourceTexts) =>
        Get<PackImport>().Run(
            [Pack.Read("pack.json", Encoding.UTF8.GetBytes(json))],
            new ImportOrder
            {
                GuildId = guildId,
                Author = "tester",
                Reason = "test",
                DryRun = dryRun,
                SourceTexts = sourceTexts.ToDictionary(text => text.Source, text => text.Text),
            }).Single();

    /// <summary>What is wrong with the pack; the test fails if it is taken in.</summary>
    public IReadOnlyList<string> Refuse(string json, long guildId = 0) => Assert.Throws<PackException>(() => Import(json, guildId)).Problems;

    public string Export(string talks = "t", long guildId = 0)
    {
        using var bytes = new MemoryStream();
        Assert.True(Get<PackExport>().Write(bytes, talks, guildId));
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public CheckReport Check() => Get<StoreCheck>().Run();

    public long Number(string sql)
    {
        using var connection = Database.Open();
        return connection.Number(sql);
    }

    public void Run(string sql)
    {
        using var connection = Database.Open();
        connection.Run(sql);
    }

    /// <summary>Every row of every table, as text: equal before and after means that nothing was written.</summary>
    public string Dump()
    {
        using var connection = Database.Open();
        var text = new StringBuilder();
        string[] tables =
        [
            "talks", "sources", "source_texts", "actors", "topics", "actor_aliases", "topic_aliases", "places", "outlets", "entry_revisions", "facts",
            "fact_revisions", "fact_topics", "fact_participants", "fact_words_data", "guild_fact_words_data", "search_index", "shipped_packs",
        ];
        foreach (var table in tables)
        {
            using var all = new Statement(connection, $"select * from {table}");
            using var rows = all.Rows();
            while (rows.Read())
            {
                text.Append(table);
                for (var i = 0; i < rows.FieldCount; i++)
                {
                    text.Append('|').Append(rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(i));
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    public void Dispose()
    {
        services.Dispose();
        folder.Delete(recursive: true);
    }
}
