namespace TalksBot.Tests;

public sealed class DirectionTests
{
    private static readonly string[] Faces = ["Command.cs", "Button.cs", "Modal.cs", "Post.cs", "Setup.cs"];

    [Theory]
    [InlineData("TalksBot/Storage", "Facts|Asking|Moderation|Recaps|Discord")]
    [InlineData("TalksBot/Facts", @"Asking|Moderation|Recaps|Discord\.\w+")]
    [InlineData("TalksBot/Asking", "Moderation|Recaps")]
    [InlineData("TalksBot/Moderation", "Asking|Recaps")]
    [InlineData("TalksBot/Recaps", "Asking|Moderation")]
    [InlineData("TalksBot.Discord", "TalksBot\\.(Storage|Facts|Asking|Moderation|Recaps)|LocalDiscord")]
    [InlineData("TalksBot.LocalDiscord", "TalksBot\\.(Storage|Facts|Asking|Moderation|Recaps|Discord|TryPage)")]
    [InlineData("TalksBot.TryPage", "TalksBot\\.(Storage|Facts|Asking|Moderation|Recaps|Discord)")]
    [InlineData("TalksBot.TryPage/Messages", "TryPage\\.(Composing|Controls)")]
    [InlineData("TalksBot.TryPage/Composing", "TryPage\\.(Messages|Controls)")]
    [InlineData("TalksBot.TryPage/Controls", "TryPage\\.(Messages|Composing|Forms|Visits)")]
    [InlineData("TalksBot.TryPage/Forms", "TryPage\\.(Messages|Composing|Controls)")]
    [InlineData("TalksBot.TryPage/Visits", "TryPage\\.(Messages|Composing|Controls|Forms)")]
    [InlineData("TalksBot.TryPage/Trials", "TryPage\\.(Messages|Composing|Controls|Forms|Visits)")]
    [InlineData("TalksBot.TryPage/Markdown", "TryPage\\.(Messages|Composing|Controls|Forms|Visits|Trials)")]
    public void A_room_names_none_that_stands_above_or_beside_it(string room, string above)
    {
        var folder = Path.Combine(Repository.Root, "src", room);
        Assert.SkipUnless(Directory.Exists(folder), $"There is no {room} yet.");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
        Assert.All(files, file => Assert.DoesNotMatch($@"(?m)\b({above})([.;]|\s*$)", File.ReadAllText(file)));
    }

    [Fact]
    public void Only_faces_and_setups_use_interactions()
    {
        var others = Directory.GetFiles(Path.Combine(Repository.Root, "src", "TalksBot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "Faces" or "obj" or "bin"))
            .Where(file => !Faces.Any(face => file.EndsWith(face, StringComparison.Ordinal)));
        Assert.All(others, file => Assert.DoesNotContain("Discord.Interactions", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Terminal_faces_use_nothing_of_Discord()
    {
        var verbs = Directory.GetFiles(Path.Combine(Repository.Root, "src", "TalksBot"), "*Verb.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(verbs);
        Assert.All(verbs, file => Assert.DoesNotMatch(@"\bTalksBot\.Discord\b", File.ReadAllText(file)));
    }
}

/// <summary>The checked-out repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string GenevaPack => Path.Combine(Root, "config", "talks", "geneva-2022.json");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TalksBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("TalksBot.sln is in no folder above the tests.");
    }
}
