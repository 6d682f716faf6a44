using System.Globalization;
using System.Text;
using TalksBot.Facts;
using TalksBot.Facts.Packs;

namespace TalksBot.Benchmarks.Import;

/// <summary>
/// A pack of any size that is the same each time: 60% quotes, 20% dates, 20% positions of which some supersede earlier ones, said by
/// people of many parties on many topics over some years.
/// </summary>
internal sealed class SyntheticPack
{
    private const int TopicCount = 150;
    private const int SourceCount = 300;

    private static readonly string[] States =
    [
        "Austria", "Belgium", "Brazil", "Bulgaria", "Canada", "Chile", "China", "Croatia", "Cyprus", "Denmark", "Egypt", "Estonia", "Finland",
        "France", "Georgia", "Germany", "Greece", "Hungary", "Iceland", "India", "Indonesia", "Ireland", "Italy", "Japan", "Kenya", "Latvia",
        "Lithuania", "Mexico", "Moldova", "Morocco", "Norway", "Poland", "Portugal", "Romania", "Serbia", "Spain", "Sweden", "Turkey", "Vietnam",
    ];

    private static readonly string[] FirstNames =
    [
        "Adam", "Beata", "Carla", "Dario", "Elena", "Felix", "Greta", "Hugo", "Irena", "Jonas", "Karim", "Lidia", "Marek", "Nadia", "Oscar",
        "Petra", "Rafael", "Sonja", "Tomas", "Ursula", "Viktor", "Wanda", "Yusuf", "Zora",
    ];

    private static readonly string[] LastNames =
    [
        "Almeida", "Baranov", "Castell", "Dvorak", "Ekström", "Fontana", "Grünwald", "Haddad", "Ionescu", "Jansen", "Kowalski", "Lefèvre",
        "Moretti", "Nyström", "Okafor", "Petrov", "Quintero", "Rossi", "Sato", "Tanaka", "Ueda", "Vargas", "Weber", "Yilmaz", "Zeman",
    ];

    private static readonly string[] Roles = ["Foreign Minister", "Deputy Foreign Minister", "President", "Ambassador", "Chief negotiator", "Spokesperson"];
    private static readonly string[] Cities = ["Geneva", "Vienna", "Brussels", "Paris", "Istanbul", "Oslo", "Helsinki", "Minsk", "New York", "Astana", "Doha", "Cairo"];
    private static readonly string[] Outlets = ["Morning Post", "State Television", "Radio One", "News Agency", "The Courier", "social media", "reporters", "parliament"];
    private static readonly DateOnly FirstDay = new(2019, 1, 1);

    private readonly Random random = new(20220110);
    private readonly SyntheticWords words;
    private readonly Dictionary<(string Party, string Topic), string> lastPosition = [];

    private SyntheticPack() => words = new SyntheticWords(random);

    /// <summary>The pack as UTF-8.</summary>
    public static byte[] Make(int facts)
    {
        using var bytes = new MemoryStream();
        Write(bytes, facts);
        return bytes.ToArray();
    }

    public static void Write(Stream to, int facts)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(false), 65_536, leaveOpen: true);
        new SyntheticPack().Write(text, facts);
    }

    private void Write(StreamWriter text, int facts) => PackText.Write(
        text,
        new PackTalks("synthetic", "Talks that never were", "Europe/Zurich"),
        Enumerable.Range(0, SourceCount).Select(i => new PackSource(Id("s", i), words.Sentence(5, 12), Outlets[i % Outlets.Length], $"https://example.org/{i}", DayText())),
        States.Select(state => new PackParty(state.ToLowerInvariant(), state, "state", [$"{state} delegation", $"{state} government"])),
        from first in FirstNames
        from last in LastNames
        select new PackPerson($"{first}-{last}".ToLowerInvariant(), $"{first} {last}", Pick(Roles), Pick(States).ToLowerInvariant(), [last]),
        Enumerable.Range(0, TopicCount).Select(i => new PackTopic(Id("t", i), $"{words.Word()} {words.Word()} {i}", [words.Word(), words.Word()])),
        Enumerable.Range(0, facts).Select(Fact));

    private PackFact Fact(int number) => (number % 5) switch
    {
        3 => Date(number),
        4 => Position(number),
        _ => Quote(number),
    };

    private PackFact Quote(int number) => new()
    {
        Id = Id("q", number),
        Kind = FactKind.Quote,
        Statement = words.Sentence(10, 30),
        Actor = Person(),
        On = random.Next(10) == 0 ? null : DayText(),
        SaidTo = random.Next(2) == 0 ? Pick(Outlets) : null,
        Context = random.Next(2) == 0 ? words.Sentence(8, 20) : null,
        Topics = random.Next(3) == 0 ? [Topic()] : [Id("t", number % TopicCount), Id("t", (number + 7) % TopicCount)],
        Source = Source(),
    };

    private PackFact Date(int number)
    {
        var start = Day();
        return new PackFact
        {
            Id = Id("d", number),
            Kind = FactKind.Date,
            Statement = words.Sentence(6, 16),
            On = Text(start),
            Until = random.Next(5) == 0 ? Text(start.AddDays(random.Next(5))) : null,
            Precision = "day",
            Place = Pick(Cities),
            Participants = [Pick(States).ToLowerInvariant(), Person()],
            Status = Pick(FactNames.Statuses),
            Source = Source(),
        };
    }

    private PackFact Position(int number)
    {
        var (party, topic) = (Pick(States).ToLowerInvariant(), Topic());
        var supersedes = lastPosition.GetValueOrDefault((party, topic));
        lastPosition[(party, topic)] = Id("p", number);
        return new PackFact
        {
            Id = Id("p", number),
            Kind = FactKind.Position,
            Actor = party,
            Topics = [topic],
            Stance = Pick(FactNames.Stances),
            Statement = words.Sentence(10, 25),
            On = DayText(),
            Supersedes = supersedes,
            Source = Source(),
        };
    }

    private string Person() => $"{Pick(FirstNames)}-{Pick(LastNames)}".ToLowerInvariant();

    private string Topic() => Id("t", random.Next(TopicCount));

    private string Source() => Id("s", random.Next(SourceCount));

    private string DayText() => Text(Day());

    private DateOnly Day() => FirstDay.AddDays(random.Next(2_000));

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
