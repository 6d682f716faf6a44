using Microsoft.JSInterop;

namespace TalksBot.TryPage;

/// <summary>What only the browser can do; see Assets/page.js.</summary>
internal sealed class PageScript(IJSRuntime browser)
{
    /// <summary>Puts the focus on the element with that id, if it is there.</summary>
    public Task FocusAsync(string id) => browser.InvokeVoidAsync("tryPage.focus", id).AsTask();

    /// <summary>Scrolls the messages to their end.</summary>
    public Task ToBottomAsync() => browser.InvokeVoidAsync("tryPage.toBottom").AsTask();

    /// <summary>Opens a dialog so that nothing behind it can be reached.</summary>
    public Task OpenDialogAsync(string id) => browser.InvokeVoidAsync("tryPage.openDialog", id).AsTask();
}
