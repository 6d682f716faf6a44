using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>The words by which a question shows what it wants: language, not subject. All are stems.</summary>
internal static class Cues
{
    public static readonly WordSet Auxiliaries = new(
        "do does did is are was were am be been has have had will would can could should shall may might must r doesnt didnt dont isnt arent wasnt werent wont wouldnt cant couldnt hasnt havent hadnt");

    public static readonly WordSet Negations = new("not never no nothing nobody neither nor without cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt hasnt havent hadnt refuse refused refuses deny denies denied reject rejects rejected");

    /// <summary>Verbs by which a speaker says something, as stems.</summary>
    public static readonly WordSet Saying = new(
        "say tell claim state call describ comment remark announc declar tweet post write mention argu warn insist stress note quot respond repli react answer ask speak talk discuss explain express voic suggest threaten label characteris character term brand put add admit complain urg appeal accus criticis critic prais condemn welcom predict forecast sum assess judg");

    /// <summary>Verbs by which somebody takes a stand, as stems.</summary>
    public static readonly WordSet Standing = new(
        "think believ feel want demand seek hope fear expect deni reject accept oppos support back offer propos requir need refus agre plan intend aim see view regard consid worri like prefer favour favor allow insist object approv recognis recogn acknowledg stand justifi commit promis pledg vow swear undertak rule willing readi afraid concern");

    /// <summary>Nouns for a stand, as stems.</summary>
    public static readonly WordSet StandNouns = new("posit stanc view opinion verdict demand attitud polici reaction respons object thought wish aim goal concern worri fear offer propos propo request");

    /// <summary>Nouns for something said, as stems.</summary>
    public static readonly WordSet SaidNouns = new("quot quotat word statement remark comment tweet post messag speech warn quotabl");

    /// <summary>Verbs after which somebody's very words follow, as stems: an event does not answer them.</summary>
    public static readonly WordSet Wording = new("say tell claim state call describ comment remark warn argu quot label characteris character term brand deni admit");

    /// <summary>Words by which somebody's office is asked for.</summary>
    public static readonly WordSet OfficeWords = new("office job post title rank role function portfolio position occupation profession");

    /// <summary>What a chair does.</summary>
    public static readonly WordSet Chairing = new("chairs chair chaired chairing presides moderates moderated moderating mediates mediated mediating");

    /// <summary>Offices that a state or body has one of.</summary>
    public static readonly WordSet OfficeNouns = new("president minister premier chancellor pm fm ambassador spokesman spokeswoman spokesperson king queen emir sultan");

    /// <summary>With what an office may end that stands before a name.</summary>
    public static readonly WordSet Titles =
        new($"{string.Join(' ', OfficeNouns)} secretary general chief leader envoy negotiator chairman chairwoman commissioner adviser governor");

    public static readonly WordSet OfficeAdjectives = new("deputy vice foreign prime defence defense interior finance energy first acting former");

    /// <summary>What a negotiator does for a party.</summary>
    public static readonly WordSet Representing = new("represents represented representing negotiates negotiated negotiating");

    /// <summary>What a head does.</summary>
    public static readonly WordSet Leading = new("heads headed heading leads led leading runs run ran running commands commanded directs charge");

    /// <summary>What each stance is called by those who ask about it, as stems.</summary>
    public static readonly IReadOnlyList<WordSet> StanceWords =
    [
        new("demand want requir insist seek ask request call urg press"),
        new("support back favour favor want endors welcom approv accept agre defend"),
        new("oppos reject against refus object disagre criticis critic condemn resist concern worri"),
        new("offer propos willing readi open suggest promis pledg undertak commit"),
        new("deni reject disput contradict dismiss"),
        new("undecid decid unsur unclear open hesit"),
    ];

    /// <summary>What each status of an event is called, as stems.</summary>
    public static readonly IReadOnlyList<WordSet> StatusWords =
    [
        new("schedul plan due upcom expect set next futur"),
        new("hold happen actual"),
        new("move postpon delay resched reschedul shift push"),
        new("cancel call scrap drop off"),
    ];

    /// <summary>Verbs of giving in, as stems: whoever opposes or denies it does not do so.</summary>
    public static readonly WordSet Agreeing = new("admit confirm accept agre consent conced recogn recognis recogniz acknowledg approv allow permit");

    /// <summary>What is asked after "how" and must be told in the fact's own words.</summary>
    public static readonly WordSet Measures = new("old tall big deep high");

    /// <summary>Verbs of lasting, as stems: how long something did, its record tells by its days.</summary>
    public static readonly WordSet Lasting = new("last run drag continu spend stay durat");

    /// <summary>Words that make an office another one: the deputy is not the minister.</summary>
    public static readonly WordSet Deputies = new("deputy vice assistant under associate alternate");

    /// <summary>The same, with those that tell of another time: whoever was the minister is not whom "the minister" means.</summary>
    public static readonly WordSet OtherHolders = new("deputy vice assistant under associate alternate former acting ex");

    public static readonly WordSet Comparing = new("compare compared comparing comparison versus vs differ differs difference differences contrast sides");

    /// <summary>Verbs of being there, as stems: asked of an event, they say nothing that its record would have to say.</summary>
    public static readonly WordSet Attending = new("meet attend particip join gather present sit sat turn come show");

    /// <summary>Words by which a place is asked for, as stems: "which <i>capital hosts</i> it", "on whose <i>premises</i>".</summary>
    public static readonly WordSet Places = new("capit capital host hous venu locat site build premis");

    /// <summary>Verbs by which something said gets out, as stems: "send her tweet", "issued a statement".</summary>
    public static readonly WordSet Uttering = new("send issu publish releas share deliver");

    /// <summary>What those are called by whom something was reported, as stems: a fact gives the name alone.</summary>
    public static readonly WordSet Media = new("tv televis radio news network channel station broadcast paper newspap magazin agenc outlet");

    /// <summary>What any talks consist of, as stems: who asks for nothing else asks for nothing in particular.</summary>
    public static readonly WordSet Gatherings = new("talk meet negoti discuss convers session round event process dialogu diplomaci conferenc");

    /// <summary>What people call the talks themselves, one word as well as another, as stems.</summary>
    public static readonly WordSet Occasions = new("talk meet summit negoti conferenc dialogu");

    /// <summary>What parts of talks are called besides, as stems.</summary>
    public static readonly WordSet Sittings = new("round session");

    /// <summary>Words that tell one meeting from another: who types them does not mean the talks as such.</summary>
    public static readonly WordSet Ordinals = new("next upcoming previous another other more new first second third fourth fifth last final earlier later future past");

    /// <summary>Kinds of places that are called so where they are meant: who asks for a hotel is not told a city.</summary>
    public static readonly WordSet Houses = new("palace hotel villa hall castle resort base region province village island");

    /// <summary>Which of several of a kind, as typed: the stem of "fourth" is that of "four".</summary>
    public static readonly WordSet Counting = new("first second third fourth fifth sixth seventh eighth ninth tenth final 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th");

    /// <summary>What those are called who may be at a meeting.</summary>
    public static readonly WordSet Attendants = new("parties party countries country states state sides side people delegations delegation officials diplomats leaders ministers negotiators organisations organizations");

    /// <summary>Verbs of what only several can do together, as stems.</summary>
    public static readonly WordSet Joint = new("agre sign settl");

    /// <summary>Whose words are somebody's as much as their own.</summary>
    public static readonly WordSet Teams = new("people administration government team camp delegation side officials aides cabinet");

    public static readonly WordSet SmallNumbers = new("one two");

    public static bool IsSaying(Word word) => Saying.Contains(word.Stem) && word.Text != "talks";

    /// <summary>Whether somebody does something by it: "who went on the radio" asks for a deed, "who is Holt" for a person.</summary>
    public static bool IsActing(Word word) => IsSaying(word) || word.Stem is "go" or "come" or "appear" or "join" or "make" or "give" or "take" or "get" or "see" or "meet";

    public static bool IsStanding(Word word) => Standing.Contains(word.Stem);

    public static bool IsAuxiliary(Word word) => Auxiliaries.Contains(word.Text);
}
