using System.Text.Json.Nodes;
using TalksBot.LocalDiscord.Commands;
using TalksBot.LocalDiscord.Rest;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>Somebody in a channel. What Discord's own client would not let through throws <see cref="InvalidOperationException"/>.</summary>
public sealed class ChannelActor
{
    private const int Slash = 1;
    private const int OnUser = 2;
    private const int OnMessage = 3;
    /// <summary>Files that a message may have.</summary>
    public const int MostFiles = 10;


    private readonly LocalDiscordServer server;
    private readonly LocalUser user;
    private readonly LocalMember? member;
    private readonly LocalChannel channel;
    private readonly Action<JsonObject>? alter;
    private readonly bool ignoresPermissions;

    internal ChannelActor(
        LocalDiscordServer server, LocalUser user, LocalMember? member, LocalChannel channel, Action<JsonObject>? alter,
        bool ignoresPermissions) =>
        (this.server, this.user, this.member, this.channel, this.alter, this.ignoresPermissions) =
        (server, user, member, channel, alter, ignoresPermissions);

    /// <summary>The same, but each interaction is changed before it goes out: hostile values, missing fields, unknown types.</summary>
    public ChannelActor Altered(Action<JsonObject> change) => new(server, user, member, channel, change, ignoresPermissions);

    /// <summary>The same, but commands are used although their default permissions forbid it, as an admin's overwrite may allow.</summary>
    public ChannelActor DespitePermissions() => new(server, user, member, channel, alter, ignoresPermissions: true);

    /// <summary>A slash command that is not sent yet; sub-commands follow the name after spaces.</summary>
    public InteractionDraft Draft(string command, params IReadOnlyList<SlashOption> options) => Fill(command, options, focused: null);

    /// <summary>Uses a slash command, as soon as a session is there.</summary>
    public Task<InteractionHandle> SlashAsync(string command, IReadOnlyList<SlashOption> options, CancellationToken ct) =>
        server.SendAsync(Fill(command, options, focused: null), ct);

    /// <summary>Types into an option that completes itself.</summary>
    /// <param name="typed">The option and what stands there so far; any text, also for a number.</param>
    /// <param name="others">The options that are filled in already.</param>
    public Task<InteractionHandle> TypeAsync(string command, SlashOption typed, IReadOnlyList<SlashOption> others, CancellationToken ct) =>
        server.SendAsync(Fill(command, [.. others, typed], typed.Name), ct);

    /// <summary>Uses a message command.</summary>
    public Task<InteractionHandle> UseOnMessageAsync(string command, LocalMessage target, CancellationToken ct) =>
        server.SendAsync(Target(command, OnMessage, target.Id, target), ct);

    /// <summary>Uses a user command.</summary>
    public Task<InteractionHandle> UseOnUserAsync(string command, LocalUser target, CancellationToken ct) =>
        server.SendAsync(Target(command, OnUser, target.Id, target), ct);

    /// <summary>Presses a button, found by <c>custom_id</c> or label.</summary>
    public Task<InteractionHandle> PressAsync(LocalMessage message, string button, CancellationToken ct) =>
        server.SendAsync(Component(message, button, null), ct);

    /// <summary>Chooses in a select, found by <c>custom_id</c> or placeholder; users, roles and channels are given by themselves.</summary>
    public Task<InteractionHandle> SelectAsync(LocalMessage message, string select, IReadOnlyList<object> values, CancellationToken ct) =>
        server.SendAsync(Component(message, select, values), ct);

    /// <summary>Submits a form; fields are named by <c>custom_id</c>, those left out keep their preset.</summary>
    public Task<InteractionHandle> SubmitAsync(ModalView modal, IReadOnlyList<SlashOption> fields, CancellationToken ct)
    {
        var data = new ModalData(modal, fields, Resolved()).Write();
        return server.SendAsync(Make(5, data) with { Message = modal.OpenedBy.Message }, ct);
    }

    /// <summary>An interaction of any type with any data, as JSON.</summary>
    public Task<InteractionHandle> SendAsync(int type, string data, LocalMessage? message, CancellationToken ct) =>
        server.SendAsync(Make(type, System.Text.Encoding.UTF8.GetBytes(data)) with { Message = message }, ct);

    /// <summary>Posts a message; sessions hear of it as their intents allow.</summary>
    public LocalMessage Say(string text) => Say(text, []);

    /// <summary>Posts a message with files; sessions hear of it as their intents allow.</summary>
    public LocalMessage Say(string text, IReadOnlyList<LocalAttachment> files)
    {
        if (files.Count > 0)
            RequireSendable(files);
        var body = JsonBytes.Parse(JsonBytes.Object(writer => writer.WriteString("content", text)));
        var uploads = files.Select((file, i) => new UploadedFile($"{i}", file.FileName, file.ContentType, file.Bytes));
        var message = server.Composer.New(channel, user, body, [.. uploads], flags: 0);
        server.World.Messages.Post(message);
        server.Hub.Tell(message, channel);
        return message;
    }

    internal IReadOnlyList<RegisteredCommand> UsableCommands() =>
        [.. server.Book.At(channel.GuildId).Where(command => Lacks(command) == Permissions.None)];

    private InteractionDraft Fill(string command, IReadOnlyList<SlashOption> options, string? focused)
    {
        var path = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var registered = Find(path[0], Slash);
        return Make(focused is null ? 2 : 4, new SlashData(registered, path[1..], options, Resolved()).Write(focused));
    }

    private InteractionDraft Target(string command, int type, ulong id, object target)
    {
        var registered = Find(command, type);
        if (target is LocalMessage message)
            Require(message);
        var resolved = Resolved();
        resolved.Add(target);
        return Make(2, JsonBytes.Object(writer =>
        {
            writer.WriteId("id", registered.Id);
            writer.WriteString("name", registered.Name);
            writer.WriteNumber("type", type);
            writer.WriteId("target_id", id);
            resolved.Write(writer);
        }));
    }

    private InteractionDraft Component(LocalMessage message, string customIdOrLabel, IReadOnlyList<object>? values)
    {
        var now = Require(message);
        var component = now.Component(customIdOrLabel);
        if (component.IsDisabled)
            throw new InvalidOperationException($"'{customIdOrLabel}' is disabled.");
        if ((component.Type == 2) != (values is null))
            throw new InvalidOperationException($"'{customIdOrLabel}' is of type {component.Type}: press buttons, choose in selects.");
        return Make(3, ComponentData.Write(component, values, Resolved())) with { Message = now };
    }

    private LocalMessage Require(LocalMessage message)
    {
        var now = server.World.Messages.Find(message.Id) ?? throw new InvalidOperationException("The message is gone.");
        return now.IsVisibleTo(user.Id) ? now : throw new InvalidOperationException($"{user.Name} doesn't see this message.");
    }

    private void RequireSendable(IReadOnlyList<LocalAttachment> files)
    {
        if (member is not null && !member.In(channel).HasFlag(Permissions.AttachFiles))
            throw new InvalidOperationException($"{user.Name} may not attach files in #{channel.Name}.");
        if (files.Count > MostFiles || files.Any(file => file.Bytes.Length > server.LargestFile))
            throw new InvalidOperationException($"A message has at most {MostFiles} files of at most {server.LargestFile} bytes.");
    }

    private RegisteredCommand Find(string name, int type)
    {
        var command = server.Book.At(channel.GuildId).FirstOrDefault(command => command.Name == name && command.Type == type)
            ?? throw new InvalidOperationException($"No command '{name}' of type {type} is registered here.");
        return Lacks(command) is var lacking and not Permissions.None
            ? throw new InvalidOperationException($"{user.Name} lacks {lacking} for '{name}' in #{channel.Name}.")
            : command;
    }

    private Permissions Lacks(RegisteredCommand command)
    {
        if (ignoresPermissions)
            return Permissions.None;
        var needed = command.Needs is Permissions.None ? Permissions.Administrator : command.Needs ?? Permissions.None;
        return (needed | Permissions.UseApplicationCommands) & ~(member?.In(channel) ?? Permissions.All);
    }

    private ResolvedData Resolved() => new(server.World, member?.Guild, channel);

    private InteractionDraft Make(int type, ReadOnlyMemory<byte> data) => new(type, user, channel)
    {
        Member = member,
        Guild = member?.Guild,
        Data = data,
        Alter = alter,
    };
}
