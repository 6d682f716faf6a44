namespace TalksBot.TryPage.Markdown;

/// <summary>What the mentioned are called, without "@" or "#"; null for those nobody knows.</summary>
public interface IMentionNames
{
    string? User(ulong id);

    string? Role(ulong id);

    string? Channel(ulong id);
}
