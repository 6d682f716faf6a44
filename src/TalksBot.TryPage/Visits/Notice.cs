namespace TalksBot.TryPage.Visits;

/// <summary>A line that only this tab shows.</summary>
internal sealed record Notice(long Number, string Text);
