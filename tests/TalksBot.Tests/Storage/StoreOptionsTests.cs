using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

public sealed class StoreOptionsTests
{
    [Theory]
    [InlineData("Store:WaitForLock", "00:00:00")]
    [InlineData("Store:WaitForLock", "00:10:00")]
    [InlineData("Store:Packs", null)]
    [InlineData("Store:Packs", ".")]
    [InlineData("Store:Path", "no/such/folder/yet.db")]
    public void A_right_setting_is_taken(string key, string? value) => Read((key, value));

    [Theory]
    [InlineData("Store:WaitForLock", "30", "00:00:30")]
    [InlineData("Store:WaitForLock", "00:30", "00:00:30")]
    [InlineData("Store:WaitForLock", "-00:00:01", "00:00:30")]
    [InlineData("Store:Path", "", "talksbot.db")]
    [InlineData("Store:Path", "  ", "talksbot.db")]
    [InlineData("Store:Path", null, "talksbot.db")]
    [InlineData("Store:Path", "a\0b", "talksbot.db")]
    [InlineData("Store:Path", ".", "talksbot.db")]
    [InlineData("Store:Packs", "", "config/talks")]
    [InlineData("Store:Packs", "no/such/folder", "config/talks")]
    public void A_wrong_setting_is_a_line_that_names_its_key_and_a_right_value(string key, string? value, string right)
    {
        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(() => Read((key, value))).Failures);

        Assert.StartsWith(key, failure, StringComparison.Ordinal);
        Assert.Contains(right, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_told_at_once() =>
        Assert.Equal(3, Assert.Throws<OptionsValidationException>(() => Read(("Store:Path", ""), ("Store:Packs", "nowhere"), ("Store:WaitForLock", "30"))).Failures.Count());

    private static StoreOptions Read(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value)).Build();
        using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<StoreOptions>>().Value;
    }
}
