using Microsoft.Extensions.DependencyInjection;
using TalksBot.Asking.Finding;
using TalksBot.Asking.Ranking;
using TalksBot.Asking.Reading;

namespace TalksBot.Asking;

internal static class AskingSetup
{
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddSingleton(provider => GeneralWords.Load(provider.GetRequiredService<TalksBot.Facts.Words.WordReader>()))
        .AddSingleton<QuestionReader>()
        .AddSingleton<Lexicons>()
        .AddSingleton<Vocabulary>()
        .AddSingleton<CandidateFinder>()
        .AddSingleton<FactViews>()
        .AddSingleton<RecentAnswers>()
        .AddSingleton<Cards>()
        .AddSingleton<Answerer>()
        .AddSingleton<Rehearsal>();
}
