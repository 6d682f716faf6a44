namespace TalksBot.Tests.Facts.Verbs;

/// <summary>The program as an operator runs it, in a folder of its own.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talksbot-");
    private readonly Dictionary<string, string> settings = [];

    [Fact]
    public async Task A_store_that_does_not_exist_is_made_with_the_shipped_packs_and_export_gives_them_back()
    {
        var (status, output, errors) = await Run("export", "--store", "new.db");
        Assert.Equal((0, await File.ReadAllTextAsync(Repository.GenevaPack, Ct), ""), (status, output, errors));
        Assert.Equal(0, (await Run("check", "--store", "new.db")).Status);
    }

    [Fact]
    public async Task Import_says_how_many_were_added_revised_and_unchanged()
    {
        await File.WriteAllTextAsync(At("p.json"), NewPack.Of(NewPack.Quote(), NewPack.Date()), Ct);
        Assert.StartsWith("p.json: 2 added, 0 revised, 0 unchanged", (await Run("import", "p.json", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.False(File.Exists(At("talksbot.db")));
        Assert.StartsWith("p.json: 2 added, 0 revised, 0 unchanged.", (await Run("import", "p.json")).Output, StringComparison.Ordinal);
        Assert.StartsWith("p.json: 0 added, 0 revised, 2 unchanged.", (await Run("import", "p.json")).Output, StringComparison.Ordinal);
        Assert.True(File.Exists(At("talksbot.db")));
    }

    [Theory]
    [InlineData(1, "nowhere.json: There is no such file.", "import", "nowhere.json")]
    [InlineData(1, ".: This is a folder; name a file.", "import", ".")]
    [InlineData(1, ".: This is a folder; name a file.", "import", "here.txt", "--source-text", "s1=.")]
    [InlineData(1, ".: This is a folder; name a file.", "restore", ".")]
    [InlineData(1, "nowhere.db: There is no such file.", "restore", "nowhere.db")]
    [InlineData(1, ": There is no folder /nowhere/at.", "backup", "/nowhere/at/copy.db")]
    [InlineData(1, "/nowhere/at/x.json: There is no folder /nowhere/at.", "export", "-o", "/nowhere/at/x.json")]
    [InlineData(1, "The store has no talks x; it has talks geneva-2022.", "export", "--talks", "x")]
    [InlineData(1, "is there already; --force replaces it.", "backup", "here.txt")]
    [InlineData(1, "here.txt is damaged or is no SQLite database. Stop the bot and put the newest backup in its place with the verb restore", "check", "--store", "here.txt")]
    [InlineData(1, "with the verb restore (restore FILE --force)", "ask", "who", "--store", "here.txt")]
    [InlineData(1, "with the verb restore (restore FILE --force)", "backup", "copy.db", "--store", "here.txt")]
    [InlineData(1, "here.txt is damaged or is no SQLite database. Use another backup.", "restore", "here.txt")]
    [InlineData(2, "Unrecognized command or argument 'fly'.", "fly")]
    [InlineData(2, "x is no SOURCE=FILE.", "import", "here.txt", "--source-text", "x")]
    [InlineData(2, "Required argument missing for command: 'backup'.", "backup")]
    public async Task Trouble_is_one_line_on_standard_error_and_an_exit_status(int expected, string says, params string[] arguments)
    {
        await File.WriteAllTextAsync(At("here.txt"), new string('x', 5_000), Ct);
        var (status, output, errors) = await Run(arguments);
        Assert.Equal((expected, ""), (status, output));
        Assert.Contains(says, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "who is blinken")]
    [InlineData("import", "here.json")]
    [InlineData("export")]
    [InlineData("check")]
    [InlineData("backup", "copy.db")]
    [InlineData("restore", "copy.db")]
    public async Task A_setting_of_the_wrong_kind_is_one_line_that_names_it_in_every_verb(params string[] arguments)
    {
        await File.WriteAllTextAsync(At("here.json"), NewPack.Of(NewPack.Quote()), Ct);
        settings["Store__WaitForLock"] = "abc";
        var (status, output, errors) = await Run(arguments);
        Assert.Equal((1, ""), (status, output));
        var line = Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.StartsWith("The settings cannot be read: ", line, StringComparison.Ordinal);
        Assert.Contains("'abc' at 'Store:WaitForLock' to a span of time", line, StringComparison.Ordinal);
        Assert.False(File.Exists(At("talksbot.db")));
    }

    [Theory]
    [InlineData("Store__WaitForLock", "30", "Store:WaitForLock is read as 30.00:00:00")]
    [InlineData("Store__Path", "", "Store:Path (or --store) names no file")]
    [InlineData("Store__Packs", "nowhere", "Store:Packs is nowhere, and there is no such folder")]
    public async Task A_wrong_setting_of_the_store_is_one_line_and_nothing_is_made(string key, string value, string says)
    {
        settings[key] = value;
        var (status, output, errors) = await Run("check");
        Assert.Equal((1, ""), (status, output));
        Assert.StartsWith(says, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task The_settings_of_the_example_file_are_those_without_a_file()
    {
        File.Copy(Path.Combine(Repository.Root, "appsettings.example.json"), At("appsettings.json"));
        var (status, output, errors) = await Run("export");
        Assert.Equal((0, await File.ReadAllTextAsync(Repository.GenevaPack, Ct), ""), (status, output, errors));
        Assert.True(File.Exists(At("talksbot.db")));
    }

    [Fact]
    public async Task Settings_that_are_no_JSON_are_one_line_that_names_the_file_and_the_place_in_it()
    {
        await File.WriteAllTextAsync(At("appsettings.json"), """{ "Store": """, Ct);
        var (status, _, errors) = await Run("check");
        Assert.Equal(1, status);
        Assert.Matches("^The settings cannot be read: .*appsettings.json.*LineNumber: 0", Assert.Single(errors.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_store_with_damage_inside_leads_to_restore_whether_it_is_checked_or_backed_up()
    {
        Assert.Equal(0, (await Run("backup", "copy.db")).Status);
        using (var store = File.OpenWrite(At("talksbot.db")))
        {
            // Past the middle of the file lie pages of facts and their indexes, which opening the store does not read.
            store.Seek(store.Length / 2 / 4096 * 4096, SeekOrigin.Begin);
            store.Write(new byte[4 * 4096]);
        }

        foreach (string[] verb in (string[][])[["check"], ["backup", "second.db"]])
        {
            var (status, _, errors) = await Run(verb);
            Assert.Equal(1, status);
            Assert.Contains("with the verb restore (restore FILE --force)", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
            Assert.DoesNotContain(".partial", errors, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(At("second.db")));
        Assert.Equal(0, (await Run("restore", "copy.db", "--force")).Status);
        Assert.Equal(0, (await Run("check")).Status);
    }

    [Fact]
    public async Task A_backup_is_put_back_by_restore()
    {
        Assert.Equal(0, (await Run("backup", "copy.db")).Status);
        await File.WriteAllTextAsync(At("p.json"), NewPack.Of(NewPack.Quote()), Ct);
        await Run("import", "p.json");
        Assert.Equal(1, (await Run("restore", "copy.db")).Status);
        Assert.Equal(0, (await Run("restore", "copy.db", "--force")).Status);
        Assert.Equal(await File.ReadAllTextAsync(Repository.GenevaPack, Ct), (await Run("export")).Output);
        Assert.True(File.Exists(At("talksbot.db.before-restore")));
    }

    [Fact]
    public async Task The_store_is_where_the_settings_of_the_working_folder_say_unless_the_command_line_says_otherwise()
    {
        await File.WriteAllTextAsync(At("appsettings.json"), """{ "Store": { "Path": "set.db" } }""", Ct);
        await Run("check");
        Assert.True(File.Exists(At("set.db")));
        await Run("check", "--store", "said.db");
        Assert.True(File.Exists(At("said.db")));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string At(string name) => Path.Combine(folder.FullName, name);

    private Task<(int Status, string Output, string Errors)> Run(params string[] arguments) => Terminal.RunAsync(folder.FullName, settings, "", arguments);
}
