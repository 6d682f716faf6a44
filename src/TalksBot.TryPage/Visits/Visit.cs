using TalksBot.LocalDiscord.Commands;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.World;
using TalksBot.TryPage.Trials;

namespace TalksBot.TryPage.Visits;

/// <summary>One tab: who the visitor is, where, and what only this tab sees.</summary>
internal sealed class Visit
{
    private readonly Trial trial;
    private readonly HashSet<ulong> own = [];
    private readonly HashSet<ulong> dismissed = [];
    private readonly Lock gate = new();

    public Visit(Trial trial)
    {
        this.trial = trial;
        Me = trial.People[0];
        Channel = Me.Channels[0];
    }

    /// <summary>Who or where the visitor is, or what only this tab sees, changed.</summary>
    public event Action? Changed;

    public Trial Trial => trial;

    public Person Me { get; private set; }

    public LocalChannel Channel { get; private set; }

    /// <summary>What the page itself has to say, as Discord's client does when a bot is silent.</summary>
    public Notices Notices { get; } = new();

    /// <summary>The form that the bot opened in this tab, or null.</summary>
    public ModalView? Modal { get; private set; }

    public void Become(Person person)
    {
        Me = person;
        Modal = null;
        Notices.Clear();
        Channel = person.Channels.Contains(Channel) ? Channel : person.Channels[0];
        Changed?.Invoke();
    }

    public void GoTo(LocalChannel channel)
    {
        Channel = channel;
        Notices.Clear();
        Changed?.Invoke();
    }

    /// <summary>Whether this tab shows the message: an answer for one person is shown only where it was asked for, until it is dismissed.</summary>
    public bool Sees(LocalMessage message)
    {
        if (message.OnlyFor is null)
        {
            return true;
        }

        lock (gate)
        {
            return message.OnlyFor == Me.Member.User.Id && !dismissed.Contains(message.Id)
                && message.Json.Field("interaction_metadata")?.Id("id") is { } interaction && own.Contains(interaction);
        }
    }

    public void Dismiss(LocalMessage message)
    {
        lock (gate)
        {
            dismissed.Add(message.Id);
        }

        Changed?.Invoke();
    }

    /// <summary>The commands of that type that the visitor may use here: 1 slash, 3 on a message.</summary>
    public IReadOnlyList<RegisteredCommand> Commands(int type) =>
        [.. trial.Discord.UsableCommands(Me.Member, Channel).Where(command => command.Type == type).OrderBy(command => command.Name, StringComparer.Ordinal)];

    /// <summary>Posts a message; what Discord's client would not let through comes back as a sentence, else null.</summary>
    public string? Say(string text, IReadOnlyList<LocalAttachment> files)
    {
        try
        {
            Here().Say(text, files);
            return null;
        }
        catch (InvalidOperationException refused)
        {
            return refused.Message;
        }
    }

    public Task SlashAsync(string command, IReadOnlyList<SlashOption> options) =>
        ActAsync($"/{command}", ct => Here().SlashAsync(command, options, ct));

    public Task UseOnMessageAsync(string command, LocalMessage message) =>
        ActAsync(command, ct => Here().UseOnMessageAsync(command, message, ct));

    public Task PressAsync(LocalMessage message, string customId) => ActAsync("a button", ct => Here().PressAsync(message, customId, ct));

    public Task SelectAsync(LocalMessage message, string customId, IReadOnlyList<object> values) =>
        ActAsync("a menu", ct => Here().SelectAsync(message, customId, values, ct));

    public Task SubmitAsync(ModalView modal, IReadOnlyList<SlashOption> fields)
    {
        CloseModal();
        return ActAsync("a form", ct => Here().SubmitAsync(modal, fields, ct));
    }

    public void CloseModal()
    {
        Modal = null;
        Changed?.Invoke();
    }

    /// <summary>What the bot offers for an option that is being typed; nothing if it does not answer in time.</summary>
    public async Task<IReadOnlyList<ChoiceView>> CompleteAsync(string command, SlashOption typed, IReadOnlyList<SlashOption> others, CancellationToken ct)
    {
        using var inTime = Interaction.InTime(ct);
        try
        {
            return await (await Here().TypeAsync(command, typed, others, inTime.Token)).WaitForChoicesAsync(inTime.Token);
        }
        catch (Exception silence) when (silence is OperationCanceledException or AnswerRefusedException or InvalidOperationException)
        {
            return [];
        }
    }

    private ChannelActor Here() => trial.Discord.As(Me.Member).InChannel(Channel);

    private async Task ActAsync(string doing, Func<CancellationToken, Task<InteractionHandle>> send)
    {
        var outcome = await Interaction.RunAsync(send, sent =>
        {
            lock (gate)
            {
                own.Add(sent.Id);
            }

            // The answer may have been quicker than this line.
            Changed?.Invoke();
        });
        switch (outcome)
        {
            case Outcome.Form form:
                Modal = form.Modal;
                Changed?.Invoke();
                break;
            case Outcome.Failed failed:
                Notices.Add($"{doing}: {failed.Why}");
                break;
            default:
                break;
        }
    }
}
