namespace TalksBot.Facts.Words;

/// <summary>A list of <c>config/words</c> cannot be read; the message says which, where in it, and what is expected there.</summary>
internal sealed class WordListException(string file, string fault, Exception? inner = null) : Exception($"{file}: {fault}", inner);
