using Microsoft.JSInterop;

namespace TalksBot.TryPage;

/// <summary>What only the browser can do; see Assets/page.js.</summary>
internal sealed class PageScript(IJSRuntime browser)
{
    /// <summary>Puts the focus on the element with that id, if it is there.</summary>
    public Task FocusAsync(string id) => browser.InvokeVoidAsync("tryPage.focus", id).AsTask();

    /// <summary>Scrolls the messages to their end.</summary>
    public Task ToBottomAsync() => browser.InvokeVoidAsync("tryPage.toBottom").AsTask();

    /// <summary>Puts the text into a field whose text is the browser's own.</summary>
    public Task WriteAsync(string id, string text) => browser.InvokeVoidAsync("tryPage.write", id, text).AsTask();

    /// <summary>Whether the window is wide enough for everything beside each other.</summary>
    public Task<bool> IsWideAsync() => browser.InvokeAsync<bool>("tryPage.isWide").AsTask();

    /// <summary>Closes a dialog; the focus goes back to where it was before.</summary>
    public Task CloseDialogAsync(string id) => browser.InvokeVoidAsync("tryPage.closeDialog", id).AsTask();

    /// <summary>Opens a dialog so that nothing behind it can be reached.</summary>
    public Task OpenDialogAsync(string id) => browser.InvokeVoidAsync("tryPage.openDialog", id).AsTask();
}
