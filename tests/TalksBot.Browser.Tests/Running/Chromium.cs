using Microsoft.Playwright;

namespace TalksBot.Browser.Tests.Running;

/// <summary>The browser that is installed here; none is ever downloaded.</summary>
internal static class Chromium
{
    public const string Missing =
        "No Chromium was found. Install it (Debian: apt-get install chromium), or name the program in the environment as CHROMIUM.";

    // Nothing but the page may use the network, and a shared machine has no graphics.
    private static readonly string[] Flags =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>The program; null where there is none. Whoever names one means that one.</summary>
    public static string? Find()
    {
        string?[] places = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
            ? [named]
            : ["/usr/bin/chromium", "/usr/bin/chromium-browser", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "google-chrome"))];
        return places.FirstOrDefault(File.Exists);
    }

    /// <summary>Starts it without a window.</summary>
    public static Task<IBrowser> StartAsync(IPlaywright playwright, string program) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = program,
        Args = Flags,

        // Chromium refuses to run as root within its sandbox.
        ChromiumSandbox = !Environment.IsPrivilegedProcess,
    });
}
