namespace TalksBot.Benchmarks.Page;

/// <summary>What measures within the browser, where nothing but the page takes time.</summary>
internal static class PageScripts
{
    /// <summary>From the next Enter to the frame that shows a new message with its answer: <c>awaitAnswer()</c>, then <c>answered</c>.</summary>
    public const string Answers =
        """
        () => {
          const newest = () => [...document.querySelectorAll("article")].at(-1);
          window.awaitAnswer = () => {
            const before = newest()?.id;
            let pressed;
            addEventListener("keydown", () => pressed = performance.now(), { capture: true, once: true });
            window.answered = new Promise(done => new MutationObserver((_, observer) => {
              const now = newest();
              if (!now || now.id === before || now.querySelector(".thinking")) return;
              observer.disconnect();
              // What is changed now is drawn after the next frame's callbacks.
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - pressed)));
            }).observe(document.getElementById("messages"), { childList: true, subtree: true }));
          };
        }
        """;

    /// <summary>The time from frame to frame, in milliseconds, until <c>stopFrames()</c>, and the most messages that there were at once.</summary>
    public const string Frames =
        """
        () => {
          const articles = document.getElementsByTagName("article");
          const frames = [];
          let before;
          let goesOn = true;
          window.mostArticles = 0;
          const look = at => {
            if (before !== undefined) frames.push(at - before);
            before = at;
            mostArticles = Math.max(mostArticles, articles.length);
            if (goesOn) requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
          window.stopFrames = () => { goesOn = false; return frames; };
        }
        """;

    /// <summary>Fills an empty page with text that nothing has to be done about, and goes to its end.</summary>
    public const string PlainList =
        """
        () => {
          for (let i = 0; i < 1000; i++) {
            const article = document.createElement("article");
            article.style.height = "100px";
            article.textContent = `Message ${i} of many, which says something about the talks in Geneva.`;
            document.body.append(article);
          }
          scrollTo(0, document.body.scrollHeight);
        }
        """;
}
