namespace TalksBot.Asking.Faces.Wordings;

/// <summary>The keys of <c>config/wording</c> that members' answers use, besides those made of the names of commands and options.</summary>
internal static class Phrases
{
    // Answers
    public const string AnswerAsked = "answer.asked";
    public const string AnswerAlso = "answer.also";
    public const string NoneNearest = "none.nearest";
    public const string NoneHeld = "none.held";

    // Why no fact answers
    public const string NoneNothingAsked = "none.nothing-asked";
    public const string NoneUnknown = "none.unknown";
    public const string NoneSpeaker = "none.speaker";
    public const string NoneSides = "none.sides";
    public const string NoneOther = "none.other";
    public const string NoneTime = "none.time";
    public const string NonePremise = "none.premise";
    public const string NoneTopic = "none.topic";
    public const string NoneDay = "none.day";
    public const string NoneClock = "none.clock";
    public const string NonePlace = "none.place";
    public const string NoneNumber = "none.number";
    public const string NoneDetail = "none.detail";

    // Facts
    public const string FactSource = "fact.source";
    public const string FactAsOf = "fact.as-of";
    public const string FactNoDay = "fact.no-day";
    public const string FactNobody = "fact.nobody";
    public const string FactSaidTo = "fact.said-to";
    public const string FactParticipants = "fact.participants";
    public const string FactParticipantsMore = "fact.participants-more";
    public const string FactReplaces = "fact.replaces";
    public const string FactReplaced = "fact.replaced";
    public const string FactReplacedOn = "fact.replaced-on";
    public const string FactReplacedShort = "fact.replaced-short";
    public const string FactRetracted = "fact.retracted";
    public const string FactUnknown = "fact.unknown";
    public const string FactRevised = "fact.revised";
    public const string StanceDemands = "stance.demands";
    public const string StanceSupports = "stance.supports";
    public const string StanceOpposes = "stance.opposes";
    public const string StanceOffers = "stance.offers";
    public const string StanceDenies = "stance.denies";
    public const string StanceUndecided = "stance.undecided";
    public const string StatusScheduled = "status.scheduled";
    public const string StatusHeld = "status.held";
    public const string StatusMoved = "status.moved";
    public const string StatusCancelled = "status.cancelled";
    public const string CardParty = "card.party";
    public const string CardAlso = "card.also";

    // Sources
    public const string SourceKnown = "source.known";
    public const string SourceNoPublisher = "source.no-publisher";
    public const string SourceNoAddress = "source.no-address";
    public const string SourceLink = "source.link";
    public const string SourcesTitle = "sources.title";
    public const string SourcesNothing = "sources.nothing";
    public const string SourcesCarries = "sources.carries";
    public const string SourcesCarriesOne = "sources.carries-one";
    public const string SourcesCarriesMany = "sources.carries-many";

    // Lists
    public const string TimelineTitle = "timeline.title";
    public const string TimelineNothing = "timeline.nothing";
    public const string TimelineBeginning = "timeline.beginning";
    public const string TimelineEnd = "timeline.end";
    public const string TimelineBackwards = "timeline.backwards";
    public const string LikeTitle = "like.title";
    public const string LikeNothing = "like.nothing";
    public const string CompareOn = "compare.on";
    public const string CompareNone = "compare.none";
    public const string CompareTwo = "compare.two";
    public const string PageSpan = "page.span";
    public const string PageNumber = "page.number";
    public const string PageChanged = "page.changed";

    // Buttons and forms
    public const string ButtonMore = "button.more";
    public const string ButtonSource = "button.source";
    public const string ButtonDispute = "button.dispute";
    public const string ButtonShow = "button.show";
    public const string ButtonPrevious = "button.previous";
    public const string ButtonNext = "button.next";
    public const string ButtonQuotes = "button.quotes";
    public const string ButtonPositions = "button.positions";
    public const string ButtonOpenSource = "button.open-source";
    public const string DisputeTitle = "dispute.title";
    public const string DisputeField = "dispute.field";
    public const string DisputeHint = "dispute.hint";
    public const string DisputeEmpty = "dispute.empty";
    public const string DisputeThanks = "dispute.thanks";
    public const string PressUnknown = "press.unknown";

    // Suggestions
    public const string SuggestSaid = "suggest.said";
    public const string SuggestWho = "suggest.who";
    public const string SuggestStance = "suggest.stance";
    public const string SuggestTopic = "suggest.topic";

    // Quote check
    public const string CheckWritten = "check.written";
    public const string CheckExact = "check.exact";
    public const string CheckShortened = "check.shortened";
    public const string CheckAltered = "check.altered";
    public const string CheckOther = "check.other";
    public const string CheckUnknown = "check.unknown";
    public const string CheckNoWords = "check.no-words";

    // Help
    public const string HelpWhat = "help.what";
    public const string HelpCheckQuote = "help.check-quote";
    public const string HelpTry = "help.try";
    public const string HelpEmpty = "help.empty";
    public const string HelpNot = "help.not";

    // Refusals
    public const string OptionTooLong = "option.too-long";
    public const string DayUnreadable = "day.unreadable";
    public const string TroubleLocked = "trouble.locked";
    public const string TroubleReadOnly = "trouble.read-only";
    public const string TroubleFull = "trouble.full";
    public const string TroubleCorrupt = "trouble.corrupt";
    public const string TroubleUnreachable = "trouble.unreachable";
}
