using System.Text.Json.Serialization;

namespace TalksBot.Benchmarks.Ask;

/// <summary>What asking at one size came to; times in milliseconds, each the median of the runs.</summary>
internal sealed record AskFigures(double P50, double P99, double BareP50, double BareP99, double Answered, long ResidentBytes, int Questions, int Runs);

[JsonSerializable(typeof(AskFigures))]
internal sealed partial class AskFiguresJson : JsonSerializerContext;
