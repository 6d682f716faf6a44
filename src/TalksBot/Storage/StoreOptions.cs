namespace TalksBot.Storage;

/// <summary>Section <c>Store</c> of the settings.</summary>
internal sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>The store's file; created when absent. Relative paths start at the working directory.</summary>
    public string Path { get; set; } = "talksbot.db";

    /// <summary>
    /// The folder of fact packs that ship with the bot; taken in at start. Null: <c>config/talks</c> here, else beside the program, which
    /// may be absent; a folder that was named must be there.
    /// </summary>
    public string? Packs { get; set; }

    /// <summary>How long a writer waits for another process to finish writing before it gives up.</summary>
    public TimeSpan WaitForLock { get; set; } = TimeSpan.FromSeconds(5);
}
