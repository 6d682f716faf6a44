namespace TalksBot.Discord;

/// <summary>A random share from 0 to below 1, so that many bots do not do the same thing at the same moment.</summary>
internal delegate double Jitter();
