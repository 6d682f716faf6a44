using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace TalksBot.LocalDiscord;

/// <summary>By which names a server on this machine may be called.</summary>
/// <remarks>Any other name in a request's Host is a page elsewhere whose name was made to point here.</remarks>
public static class Loopback
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Whether a Host header is one name of this machine with that port, and nothing else.</summary>
    public static bool IsHost(StringValues host, int port) =>
        host is [{ } given] && Names.Any(name => given.Equals(WithPort(name, port), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an Origin header is a page that a server of this machine and that port gave out.</summary>
    public static bool IsOrigin(StringValues origin, int port) =>
        origin is [{ } given] && Names.Any(name => given.Equals("http://" + WithPort(name, port), StringComparison.Ordinal));

    // Clients leave HTTP's own port out.
    private static string WithPort(string name, int port) =>
        port == 80 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{port}");
}
