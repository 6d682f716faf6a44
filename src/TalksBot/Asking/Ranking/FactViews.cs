using System.Collections.Concurrent;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Asking.Ranking;

/// <summary>Facts prepared for comparing, remembered as long as the store does not change and up to a bound.</summary>
internal sealed class FactViews(WordReader reader, GeneralWords general)
{
    private const int MostRemembered = 6_000;
    private readonly ConcurrentDictionary<long, FactView> views = new();
    private long version = -1;
    private volatile NameBags? names;

    /// <summary>The views of the facts with these numbers that the server sees, in the order given.</summary>
    public List<FactView> Of(Reader store, Catalogue catalogue, Lexicon lexicon, long guildId, IReadOnlyList<long> ids)
    {
        if (Interlocked.Exchange(ref version, catalogue.Version) != catalogue.Version || views.Count > MostRemembered)
        {
            views.Clear();
        }

        var bags = names is { } known && ReferenceEquals(known.Lexicon, lexicon) ? known : names = new NameBags(reader, lexicon, general);
        var found = new List<FactView>(ids.Count);
        foreach (var id in ids)
        {
            if (!views.TryGetValue(id, out var view))
            {
                if (FactStore.Find(store, catalogue, guildId, id) is not { } fact)
                {
                    continue;
                }

                view = new FactView(fact, reader, bags, general);
                views[id] = view;
            }

            // A remembered view may be another server's.
            if (view.Fact.GuildId == 0 || view.Fact.GuildId == guildId)
            {
                found.Add(view);
            }
        }

        return found;
    }
}
