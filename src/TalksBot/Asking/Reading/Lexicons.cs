using TalksBot.Facts;

namespace TalksBot.Asking.Reading;

/// <summary>Keeps the lexicon of the newest catalogue.</summary>
internal sealed class Lexicons(TalksBot.Facts.Words.WordReader reader, GeneralWords general)
{
    private readonly Lock rebuild = new();
    private volatile Built? current;

    public Lexicon For(Catalogue catalogue)
    {
        if (current is { } known && ReferenceEquals(known.Catalogue, catalogue))
        {
            return known.Lexicon;
        }

        lock (rebuild)
        {
            if (current is { } built && ReferenceEquals(built.Catalogue, catalogue))
            {
                return built.Lexicon;
            }

            var lexicon = new LexiconBuilder(reader, general).Build(catalogue);
            current = new Built(catalogue, lexicon);
            return lexicon;
        }
    }

    private sealed record Built(Catalogue Catalogue, Lexicon Lexicon);
}
