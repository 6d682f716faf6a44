namespace TalksBot.TryPage.Composing;

/// <summary>Discord's numbers for the kinds of options.</summary>
public enum OptionKind
{
    Text = 3,
    Whole = 4,
    YesOrNo = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}
