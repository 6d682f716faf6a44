using Microsoft.Extensions.DependencyInjection;
using TalksBot.Asking;
using TalksBot.Asking.Finding;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Tests.Asking;

/// <summary>The asking room over a real store in a file of its own.</summary>
internal sealed class AskingRoom : IDisposable
{
    private readonly ServiceProvider services;

    public AskingRoom(params IEnumerable<string> packs)
    {
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Store.Clock)
            .AddSingleton(Store.Get<Readers>())
            .AddSingleton(Store.Get<CatalogueStore>())
            .AddSingleton(Store.Get<WordReader>())
            .AddAsking()
            .BuildServiceProvider();
        foreach (var pack in packs)
        {
            Store.Import(pack);
        }
    }

    public TempStore Store { get; } = new();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Answer Ask(Asked asked, long guild = 0, int most = 3) => Get<Answerer>().Ask(asked, guild, most);

    /// <summary>The ids of the facts that answer, best first; the test fails where none does.</summary>
    public string[] Answers(Asked asked, long guild = 0, int most = 3) => Ask(asked, guild, most) switch
    {
        Answer.Found found => [.. found.Items.Select(item => ItemJson.Of(item).Fact)],
        Answer.None none => throw new Xunit.Sdk.XunitException($"“{none.Question}” got no answer: {none.Reason.English}"),
        _ => throw new InvalidOperationException("An answer of no known kind."),
    };

    /// <summary>Why no fact answers; the test fails where one does.</summary>
    public Answer.None Abstains(Asked asked, long guild = 0) => Ask(asked, guild) switch
    {
        Answer.None none => none,
        Answer.Found found => throw new Xunit.Sdk.XunitException($"“{found.Question}” was answered by {ItemJson.Of(found.Items[0]).Fact}."),
        _ => throw new InvalidOperationException("An answer of no known kind."),
    };

    /// <summary>The question as a member of the server is understood.</summary>
    public Question Read(Asked asked, long guild = 0) => Store.Get<Readers>().Read(reader =>
    {
        var catalogue = Store.Get<CatalogueStore>().Current(reader);
        return Get<QuestionReader>().Read(
            asked, Get<Lexicons>().For(catalogue), Get<Vocabulary>().On(reader), entity => entity.TalksId == 0 || catalogue.Sees(guild, entity.TalksId));
    });

    /// <summary>The ids of the facts that ranking would look at.</summary>
    public string[] Candidates(Asked asked, long guild = 0, bool related = false)
    {
        var question = Read(asked, guild);
        return Store.Get<Readers>().Read(reader =>
        {
            var catalogue = Store.Get<CatalogueStore>().Current(reader);
            var ids = Get<CandidateFinder>().Find(reader, question, Get<Vocabulary>().On(reader), guild, catalogue.GuildsWithFacts.Contains(guild), related);
            return ids.Select(id => FactStore.Find(reader, catalogue, guild, id)).OfType<Fact>().Select(fact => fact.Key).ToArray();
        });
    }

    /// <summary>Takes a fact back, as moderators do.</summary>
    public void Retract(string key) => Store.Run($"""
        insert into fact_revisions (fact_id, at, author, reason, action, source_id, statement)
        select f.id, r.at, 'moderator', 'wrong', 'retracted', r.source_id, r.statement from facts f join fact_revisions r on r.number = f.revision where f.key = '{key}';
        delete from fact_words where rowid = (select id from facts where key = '{key}');
        update facts set revision = (select max(number) from fact_revisions) where key = '{key}';
        """);

    public void Dispose()
    {
        services.Dispose();
        Store.Dispose();
    }
}
