using Microsoft.Extensions.DependencyInjection;
using TalksBot.Discord.Interactions;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>Handlers made of a test's own function.</summary>
internal static class Handlers
{
    public static void Slash(this BotSetup setup, string name, Func<SlashCall, CancellationToken, Task<Reply>> run) =>
        setup.Add<ISlashCommand>(new SlashHandler(name, run));

    public static void Slash(this BotSetup setup, string name, Func<SlashCall, Reply> run) =>
        setup.Slash(name, (call, _) => Task.FromResult(run(call)));

    public static void Press(this BotSetup setup, string verb, Func<ComponentPress, CancellationToken, Task<Reply>> run) =>
        setup.Add<IComponentHandler>(new PressHandler(verb, run));

    public static void Modal(this BotSetup setup, string verb, Func<ModalSubmit, CancellationToken, Task<Reply>> run) =>
        setup.Add<IModalHandler>(new ModalHandler(verb, run));

    public static void Menu(this BotSetup setup, string name, Func<MessageCall, Reply> run) =>
        setup.Add<IMessageCommand>(new MenuHandler(name, run));

    public static void Completing(this BotSetup setup, string name, Func<AutocompleteCall, CancellationToken, Task<IReadOnlyList<Choice>>> complete) =>
        setup.Add<ISlashCommand>(new CompletingHandler(name, complete));

    public static void Add<T>(this BotSetup setup, T handler)
        where T : class
    {
        var before = setup.Services;
        setup.Services = services =>
        {
            before(services);
            services.AddSingleton(handler);
        };
    }

    public static Reply Say(string text) => new Reply.Message(MessageBody.Of(text));

    private class SlashHandler(string name, Func<SlashCall, CancellationToken, Task<Reply>> run) : ISlashCommand
    {
        public SlashCommandDefinition Definition => new(name, "A command.");

        public Task<Reply> RunAsync(SlashCall call, CancellationToken ct) => run(call, ct);
    }

    private sealed class CompletingHandler(string name, Func<AutocompleteCall, CancellationToken, Task<IReadOnlyList<Choice>>> complete)
        : SlashHandler(name, (_, _) => Task.FromResult(Say("done"))), ICompletingCommand
    {
        public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) => complete(call, ct);
    }

    private sealed class PressHandler(string verb, Func<ComponentPress, CancellationToken, Task<Reply>> run) : IComponentHandler
    {
        public string Verb => verb;

        public Task<Reply> RunAsync(ComponentPress press, CancellationToken ct) => run(press, ct);
    }

    private sealed class ModalHandler(string verb, Func<ModalSubmit, CancellationToken, Task<Reply>> run) : IModalHandler
    {
        public string Verb => verb;

        public Task<Reply> RunAsync(ModalSubmit submit, CancellationToken ct) => run(submit, ct);
    }

    private sealed class MenuHandler(string name, Func<MessageCall, Reply> run) : IMessageCommand
    {
        public MessageCommandDefinition Definition => new(name);

        public Task<Reply> RunAsync(MessageCall call, CancellationToken ct) => Task.FromResult(run(call));
    }
}
