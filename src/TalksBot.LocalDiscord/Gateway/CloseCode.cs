namespace TalksBot.LocalDiscord.Gateway;

/// <summary>Discord's close codes.</summary>
public static class CloseCode
{
    public const int UnknownError = 4000;
    public const int UnknownOpcode = 4001;
    public const int Undecodable = 4002;
    public const int NotAuthenticated = 4003;
    public const int TokenWrong = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int ShardingRequired = 4011;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    internal static bool EndsSession(int code) =>
        code is NotAuthenticated or TokenWrong or InvalidSequence or >= SessionTimedOut and <= DisallowedIntents;
}
