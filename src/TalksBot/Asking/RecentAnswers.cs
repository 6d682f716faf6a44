using TalksBot.Facts;

namespace TalksBot.Asking;

/// <summary>
/// Answers to what was asked lately, as long as neither the store nor the day changes: a channel asks the same again, and every page of a
/// long answer is asked for anew.
/// </summary>
internal sealed class RecentAnswers
{
    private const int MostYoung = 250;

    /// <summary>A longer answer is rare and takes much room.</summary>
    private const int MostFacts = 12;

    private volatile State? state;

    public Answer? Find(Catalogue catalogue, DateOnly today, Asked asked, long guildId, int most) =>
        Of(catalogue, today).Find(new Key(asked, guildId, most));

    public void Keep(Catalogue catalogue, DateOnly today, Asked asked, long guildId, int most, Answer answer)
    {
        if (answer is not Answer.Found { Items.Count: > MostFacts })
        {
            Of(catalogue, today).Keep(new Key(asked, guildId, most), answer);
        }
    }

    private Recent<Key, Answer> Of(Catalogue catalogue, DateOnly today)
    {
        if (state is not { } known || known.Version != catalogue.Version || known.Today != today)
        {
            state = known = new State(catalogue.Version, today, new Recent<Key, Answer>(MostYoung));
        }

        return known.Answers;
    }

    private sealed record Key(Asked Asked, long GuildId, int Most);

    private sealed record State(long Version, DateOnly Today, Recent<Key, Answer> Answers);
}
