using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.Commands;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.World;
using TalksBot.TryPage.Trials;

namespace TalksBot.TryPage.Visits;

/// <summary>One tab: who the visitor is, where, and what only this tab sees.</summary>
internal sealed class Visit : IDisposable
{
    private readonly HashSet<ulong> own = [];
    private readonly HashSet<ulong> dismissed = [];
    private readonly Lock gate = new();

    public Visit(Trial trial)
    {
        Trial = trial;
        Me = trial.People[0];
        Channel = Me.Channels[0];
        trial.WasReset += Forget;
    }

    /// <summary>Who or where the visitor is, or what only this tab sees, changed.</summary>
    public event Action? Changed;

    /// <summary>The visitor did something, whose outcome is to be seen at the end of the channel.</summary>
    public event Action? Acted;

    public Trial Trial { get; }

    public Person Me { get; private set; }

    public LocalChannel Channel { get; private set; }

    /// <summary>What the page itself has to say, as Discord's client does when a bot is silent.</summary>
    public Notices Notices { get; } = new();

    /// <summary>The form that the bot opened in this tab, or null.</summary>
    public ModalView? Modal { get; private set; }

    public void Dispose() => Trial.WasReset -= Forget;

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
                && message.Json.Get("interaction_metadata")?.GetId("id") is { } interaction && own.Contains(interaction);
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
        [.. Trial.Discord.UsableCommands(Me.Member, Channel).Where(command => command.Type == type).OrderBy(command => command.Name, StringComparer.Ordinal)];

    /// <summary>Posts a message; what Discord's client would not let through comes back as a sentence, else null.</summary>
    public string? Say(string text, IReadOnlyList<LocalAttachment> files)
    {
        try
        {
            Here().Say(text, files);
            Acted?.Invoke();
            return null;
        }
        catch (InvalidOperationException refused)
        {
            return refused.Message;
        }
    }

    public Task SlashAsync(string command, IReadOnlyList<SlashOption> options)
    {
        Acted?.Invoke();
        var written = string.Join(' ', options.Select(option => $"{option.Name}: {option.Value}").Prepend($"/{command}"));
        return ActAsync(written, (here, ct) => here.SlashAsync(command, options, ct));
    }

    public Task UseOnMessageAsync(string command, LocalMessage message) =>
        ActAsync(command, (here, ct) => here.UseOnMessageAsync(command, message, ct));

    public Task PressAsync(LocalMessage message, string customId) => ActAsync("The button", (here, ct) => here.PressAsync(message, customId, ct));

    public Task SelectAsync(LocalMessage message, string customId, IReadOnlyList<object> values) =>
        ActAsync("The choice", (here, ct) => here.SelectAsync(message, customId, values, ct));

    /// <summary>Sends the form; why it could not be sent comes back as a sentence, else null. The form is then still to be closed.</summary>
    public async Task<string?> SubmitAsync(ModalView modal, IReadOnlyList<SlashOption> fields) =>
        await SendAsync((here, ct) => here.SubmitAsync(modal, fields, ct)) is Outcome.Failed failed ? failed.Why : null;

    public void CloseModal()
    {
        Modal = null;
        Changed?.Invoke();
    }

    /// <summary>What the bot offers for an option that is being typed; nothing if it does not answer in time.</summary>
    public async Task<IReadOnlyList<ChoiceView>> CompleteAsync(string command, SlashOption typed, IReadOnlyList<SlashOption> others)
    {
        using var inTime = Interaction.InTime();
        try
        {
            return await (await Here().TypeAsync(command, typed, others, inTime.Token)).WaitForChoicesAsync(inTime.Token);
        }
        catch (Exception silence) when (silence is OperationCanceledException or AnswerRefusedException or InvalidOperationException)
        {
            return [];
        }
    }

    private ChannelActor Here() => Trial.Discord.As(Me.Member).InChannel(Channel);

    private async Task ActAsync(string doing, Func<ChannelActor, CancellationToken, Task<InteractionHandle>> send)
    {
        if (await SendAsync(send) is Outcome.Failed failed)
        {
            Notices.Add($"{doing}: {failed.Why}");
        }
    }

    private async Task<Outcome> SendAsync(Func<ChannelActor, CancellationToken, Task<InteractionHandle>> send)
    {
        var (person, here) = (Me, Here());
        var outcome = await Interaction.RunAsync(ct => send(here, ct), Keep);

        // A form is for whom it was opened, who may be somebody else by now.
        if (outcome is Outcome.Form form && person == Me)
        {
            Modal = form.Modal;
            Changed?.Invoke();
        }

        return outcome;
    }

    private void Keep(InteractionHandle sent)
    {
        lock (gate)
        {
            own.Add(sent.Id);
        }

        // The answer may have been quicker than this line.
        Changed?.Invoke();
    }

    private void Forget()
    {
        lock (gate)
        {
            own.Clear();
            dismissed.Clear();
        }

        Modal = null;
        Notices.Clear();
        Changed?.Invoke();
    }
}
