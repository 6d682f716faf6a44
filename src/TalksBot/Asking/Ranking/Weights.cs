namespace TalksBot.Asking.Ranking;

/// <summary>The figures by which facts are compared with questions; chosen on several sets of talks and public question sets, for none of them alone.</summary>
internal static class Weights
{
    /// <summary>The share of what was asked that an answer must speak of; higher abstains more.</summary>
    public const double LeastCoverage = 0.58;

    /// <summary>The same for "why": facts seldom give reasons, so one that does must speak of nearly all; higher abstains more.</summary>
    public const double WhyCoverage = 0.8;

    /// <summary>The same for a question that asks much, to which the share falls as more is asked; higher abstains more.</summary>
    public const double LongCoverage = 0.5;

    /// <summary>How much less of it is needed where the speaker who was asked for said it; higher abstains less.</summary>
    public const double EaseOfSpeaker = 0.05;

    /// <summary>How much less of it is needed of an event where a day or place is asked for; higher abstains less.</summary>
    public const double EaseOfEvent = 0.12;

    /// <summary>The same for a fact that is nothing but a sentence; higher abstains more.</summary>
    public const double BareCoverage = 0.2;

    /// <summary>What it adds to the score that the statement holds all of the question's words, soft ones too; higher favours the same wording.</summary>
    public const double Overlap = 0.3;

    /// <summary>How strongly a fact must speak of a word for it to count as said in its own text and not in a name or topic; higher counts less.</summary>
    public const double TextStrength = 0.9;

    /// <summary>The share of its weight that even the commonest term keeps; higher makes rare terms matter less.</summary>
    public const double RarityBase = 0.3;

    /// <summary>How much a hard term must be met for the fact to answer at all; higher abstains more.</summary>
    public const double LeastHard = 0.45;

    /// <summary>The share of its weight with which a light term counts when it is missing; higher demands light words more.</summary>
    public const double LightMissing = 0.3;

    /// <summary>How far a topic counts as met by a fact that speaks of it and is not filed under it; higher favours passing mentions.</summary>
    public const double InPassing = 0.88;

    /// <summary>How far a place counts as met by an event elsewhere that only speaks of it; higher favours passing mentions.</summary>
    public const double OfPlaceElsewhere = 0.7;

    /// <summary>How far a topic that a fact names, but is not filed under, counts.</summary>
    public const double TopicInPassing = 0.8;

    /// <summary>How far at most a topic counts where a fact leaves out somebody whom its name names; below <see cref="LeastHard"/> it is missing.</summary>
    public const double OfSubjectInPart = 0.4;

    /// <summary>Only where a fact speaks of a word so strongly does it speak of the word's family.</summary>
    public const double LeastOfFamily = 0.8;

    /// <summary>How far a related word stands for the one that was asked; higher trusts the word lists more.</summary>
    public const double Related = 0.8;

    /// <summary>How far a word of the same family ("expand", "expansion") stands for the one that was asked; higher trusts common beginnings more.</summary>
    public const double SameFamily = 0.75;

    /// <summary>How far a word stands for one that may be a slip of it; higher forgives slips more.</summary>
    public const double Misspelled = 0.85;

    /// <summary>What it adds to the score that the fact is of the kind asked for; higher favours the kind over the words.</summary>
    public const double RightKind = 0.12;

    /// <summary>What it takes off the score that the fact is of another kind than asked for; lower lets fewer such facts come first.</summary>
    public const double WrongKind = -0.12;

    /// <summary>What it adds to the score that the fact is of the time asked for, half for one that lasts; higher favours the time over the words.</summary>
    public const double RightTime = 0.15;

    /// <summary>What it adds to the score that a statement says little besides what was asked; higher favours short statements.</summary>
    public const double Compact = 0.08;

    /// <summary>What it adds to the score that neighbours in the question are neighbours in the statement; higher favours the same phrases.</summary>
    public const double InOrder = 0.1;

    /// <summary>What it takes off the score of an event of several days, asked when, where or with whom; lower favours single days.</summary>
    public const double Ranging = -0.08;

    /// <summary>How far an event must be the talks themselves, where nothing else is asked about; higher abstains more.</summary>
    public const double LeastTalksFit = 0.4;

    /// <summary>What it adds to the score that an event is the talks themselves, where they are asked about; higher favours their title over the words.</summary>
    public const double TalksThemselves = 0.5;

    /// <summary>What it adds besides for an event of several days; higher favours the whole over its parts.</summary>
    public const double WholeTalks = 0.04;

    /// <summary>What it adds besides for each who took part; higher favours the larger meeting.</summary>
    public const double Participant = 0.01;

    /// <summary>What it adds to the score that an event is the talks themselves, where their place or parties are named too; higher favours their title over the words.</summary>
    public const double NamedTalks = 0.2;

    /// <summary>What it takes off the score of an event that only names what was asked as its setting; lower favours the event itself.</summary>
    public const double OnlySetting = -0.15;

    /// <summary>What it takes off the score of an event that was planned and did not happen; lower favours the one that did.</summary>
    public const double OnlyPlanned = -0.06;

    /// <summary>What it adds to the score that a statement begins with what was asked; higher favours what it speaks of first.</summary>
    public const double Early = 0.06;

    /// <summary>What it takes off the score of a position that was replaced, where no time is asked; lower favours the current one.</summary>
    public const double Superseded = -0.15;

    /// <summary>What it adds to the score that words or stand are theirs whom the question names first; higher favours the subject of a question over its object.</summary>
    public const double OfFirstNamed = 0.08;

    /// <summary>What it adds to the score that the search found the fact first of all; higher trusts the search's order more.</summary>
    public const double SearchRank = 0.04;

    /// <summary>How sure it must be that a fact is meant which tells too little; higher abstains more. It and the weights below are of one scale: 1 makes it e times likelier.</summary>
    public const double LeastAssurance = 7.5;

    /// <summary>How far at least its score must be ahead of any other's; higher abstains more.</summary>
    public const double LeastLead = 0.05;

    /// <summary>The share of what was asked that it must tell all the same; higher abstains more.</summary>
    public const double AssuredCoverage = 0.35;

    /// <summary>How much surer it is where all that was asked about is told.</summary>
    public const double AssuranceOfCoverage = 4.3;

    /// <summary>How much surer where a rare thing that was asked about is told in full.</summary>
    public const double AssuranceOfThing = 1.7;

    /// <summary>How much less sure for each name that is not told.</summary>
    public const double AssuranceOfMissingName = -1.8;

    /// <summary>How much surer for each point that kind, order and wording add to the score.</summary>
    public const double AssuranceOfFit = 4.2;

    /// <summary>How much surer for each point of score that it is ahead of the next fact.</summary>
    public const double AssuranceOfLead = 1.9;

    /// <summary>How much surer for each word of the question: a long one is not met by chance.</summary>
    public const double AssuranceOfWord = 0.32;

    /// <summary>How much surer where the speaker was named.</summary>
    public const double AssuranceOfSpeaker = 1.0;
}
