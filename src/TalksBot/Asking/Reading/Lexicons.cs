using TalksBot.Facts;

namespace TalksBot.Asking.Reading;

/// <summary>Keeps the lexicon of the newest names.</summary>
internal sealed class Lexicons(TalksBot.Facts.Words.WordReader reader, GeneralWords general)
{
    private readonly Lock rebuild = new();
    private volatile Built? current;

    public Lexicon For(Catalogue catalogue)
    {
        if (current is { } known && known.Names == catalogue.Names)
        {
            return known.Lexicon;
        }

        lock (rebuild)
        {
            if (current is { } built && built.Names == catalogue.Names)
            {
                return built.Lexicon;
            }

            var lexicon = new LexiconBuilder(catalogue, reader.ForOnce(), general).Build();
            current = new Built(catalogue.Names, lexicon);
            return lexicon;
        }
    }

    private sealed record Built(NamesVersion Names, Lexicon Lexicon);
}
