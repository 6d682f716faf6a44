using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Asking.QuoteChecking;

/// <summary>Says of a message's quoted words whether they are a stored quote's, where they differ, and whether somebody else said them.</summary>
internal sealed class QuoteChecker(Readers readers, CatalogueStore catalogues, Lexicons lexicons, NamedSpeakerFinder speakers, QuoteCandidates candidates)
{
    /// <summary>A message of more quotes is checked up to here.</summary>
    public const int MostSpans = 5;

    private const int MostCompared = 40;

    /// <summary>One finding for each quotation of the message, in its order; empty when the message has no words.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<QuoteFinding> Check(string message, long guildId) =>
        readers.Read(reader =>
        {
            var text = QuotedSpan.Unformatted(message);
            var spans = QuotedSpan.Find(text);
            var catalogue = catalogues.Current(reader);
            var lexicon = lexicons.For(catalogue);
            bool Sees(Entity entity) => entity.TalksId == 0 || catalogue.Sees(guildId, entity.TalksId);
            return spans.Take(MostSpans)
                .Select(span => Check(reader, span, speakers.Find(text, span, spans, lexicon, Sees), guildId))
                .ToList();
        });

    private QuoteFinding Check(Reader reader, QuotedSpan span, NamedSpeaker? named, long guildId)
    {
        var written = Tokens.Of(span.Text);
        var best = candidates.Find(reader, span.Text, guildId)
            .Take(MostCompared)
            .Select(quote => QuoteComparison.Of(quote, written, span.Marked))
            .OfType<QuoteComparison.Compared>()
            .OrderBy(compared => compared.Match)
            .ThenByDescending(compared => named is null || named.MayBe(compared.Quote.Actor))
            .ThenByDescending(compared => compared.NearTo)
            .ThenBy(compared => compared.Quote.Id)
            .FirstOrDefault();
        return best is null ? new QuoteFinding.Unknown(span.Text)
            : new QuoteFinding.Stored(span.Text, best.Quote, best.Match, best.Diff, named is not null && !named.MayBe(best.Quote.Actor) ? named.Name : null);
    }
}
