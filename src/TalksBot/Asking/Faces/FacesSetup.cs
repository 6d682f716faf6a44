using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalksBot.Asking.Faces.Buttons;
using TalksBot.Asking.Faces.Commands;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Trouble;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.QuoteChecking;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Asking.Faces;

internal static class FacesSetup
{
    /// <summary>Everything by which members ask on Discord; needs the storage, the facts and the asking.</summary>
    public static IServiceCollection AddAskingFaces(this IServiceCollection services) => services
        .AddSingleton(provider => Wording.Load(ConfigFolder.Find("wording"), provider.GetRequiredService<ILogger<Wording>>()))
        .AddReading()
        .AddSuggesting()
        .AddPosts()
        .AddSingleton<StoreTroublePost>()
        .AddSingleton<ISampleCalls, AskSamples>()
        .AddCompleting<AskCommand>()
        .AddCompleting<QuoteCommand>()
        .AddCompleting<WhenCommand>()
        .AddCompleting<PositionCommand>()
        .AddCompleting<CompareCommand>()
        .AddCompleting<WhoCommand>()
        .AddCompleting<TimelineCommand>()
        .AddCommand<SourcesCommand>()
        .AddCommand<HelpCommand>()
        .AddMessageCommand<CheckQuoteCommand>()
        .AddButton<PageButton>()
        .AddButton<ListButton>()
        .AddButton<ShowButton>()
        .AddButton<SourceButton>()
        .AddButton<DisputeButton>()
        .AddModal<DisputeModal>();

    private static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<FactLookup>()
        .AddSingleton<SimilarFacts>()
        .AddSingleton<Timeline>()
        .AddSingleton<SourceList>()
        .AddSingleton<AskedQueryStore>()
        .AddSingleton<ListingIds>()
        .AddSingleton<HeldPositions>()
        .AddSingleton<AskedDay>()
        .AddSingleton<TwoSides>()
        .AddSingleton<NamedSpeakerFinder>()
        .AddSingleton<QuoteCandidates>()
        .AddSingleton<QuoteChecker>();

    private static IServiceCollection AddSuggesting(this IServiceCollection services) => services
        .AddSingleton<AskCountStore>()
        .AddSingleton<AskCounter>()
        .AddSingleton<Suggester>()
        .AddSingleton<SuggestionPost>()
        .AddHostedService<AskCountFlusher>();

    private static IServiceCollection AddPosts(this IServiceCollection services) => services
        .AddSingleton<SourcePost>()
        .AddSingleton<FactPost>()
        .AddSingleton<CardPost>()
        .AddSingleton<PagingPost>()
        .AddSingleton<AnswerPost>()
        .AddSingleton<ListPost>()
        .AddSingleton<ListingPost>()
        .AddSingleton<ComparePost>()
        .AddSingleton<QuoteCheckPost>()
        .AddSingleton<PressedFactButton>();

    private static IServiceCollection AddCommand<T>(this IServiceCollection services)
        where T : class, ISlashCommand => services
        .AddSingleton<ISlashCommand>(provider => new SteadyCommand(Make<T>(provider), Trouble(provider), provider.GetRequiredService<Wording>()));

    private static IServiceCollection AddCompleting<T>(this IServiceCollection services)
        where T : class, ICompletingCommand => services
        .AddSingleton<ISlashCommand>(provider => new SteadyCompletingCommand(Make<T>(provider), Trouble(provider), provider.GetRequiredService<Wording>()));

    private static IServiceCollection AddMessageCommand<T>(this IServiceCollection services)
        where T : class, IMessageCommand => services
        .AddSingleton<IMessageCommand>(provider => new SteadyMessageCommand(Make<T>(provider), Trouble(provider)));

    private static IServiceCollection AddButton<T>(this IServiceCollection services)
        where T : class, IComponentHandler => services
        .AddSingleton<IComponentHandler>(provider => new SteadyButton(Make<T>(provider), Trouble(provider)));

    private static IServiceCollection AddModal<T>(this IServiceCollection services)
        where T : class, IModalHandler => services
        .AddSingleton<IModalHandler>(provider => new SteadyModal(Make<T>(provider), Trouble(provider)));

    private static T Make<T>(IServiceProvider provider) => ActivatorUtilities.CreateInstance<T>(provider);

    private static StoreTroublePost Trouble(IServiceProvider provider) => provider.GetRequiredService<StoreTroublePost>();
}
