// What the browser alone can do for the page; everything else comes over Blazor's connection.
(() => {
  "use strict";

  // --- Dates in the reader's own language and zone: <reader-time value="UNIX SECONDS" format="t T d D f F s S R">

  const formats = {
    t: { timeStyle: "short" },
    T: { timeStyle: "medium" },
    d: { dateStyle: "short" },
    D: { dateStyle: "long" },
    f: { dateStyle: "long", timeStyle: "short" },
    F: { dateStyle: "full", timeStyle: "short" },
    s: { dateStyle: "short", timeStyle: "short" },
    S: { dateStyle: "short", timeStyle: "medium" },
  };
  const spans = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

  const relative = seconds => {
    const from = seconds - (Date.now() / 1000 + clockAhead());
    const [unit, length] = spans.find(([, size]) => Math.abs(from) >= size) ?? spans.at(-1);
    return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.round(from / length), unit);
  };
  const clockAhead = () => Number(document.querySelector("[data-clock-ahead]")?.dataset.clockAhead ?? 0);

  customElements.define("reader-time", class extends HTMLElement {
    static observedAttributes = ["value", "format"];

    connectedCallback() { this.write(); }

    attributeChangedCallback() { this.write(); }

    write() {
      const seconds = Number(this.getAttribute("value"));
      const at = new Date(seconds * 1000);
      if (Number.isNaN(at.getTime())) return;
      const format = this.getAttribute("format") ?? "f";
      // In a shadow, so that Blazor never meets text that it did not write.
      this.shadow ??= this.attachShadow({ mode: "open" });
      this.shadow.textContent = format === "R" ? relative(seconds) : new Intl.DateTimeFormat(undefined, formats[format] ?? formats.f).format(at);
      this.title = new Intl.DateTimeFormat(undefined, formats.F).format(at);
    }
  });
  setInterval(() => document.querySelectorAll('reader-time[format="R"]').forEach(time => time.write()), 10000);

  // --- Keys that an element takes for itself: data-keys="ArrowUp Enter"

  // What is still being composed, as in Japanese, sends and picks nothing.
  document.addEventListener("keydown", event => { if (event.isComposing) event.stopImmediatePropagation(); }, true);

  document.addEventListener("keydown", event => {
    const taker = event.target.closest?.("[data-keys]");
    if (taker?.dataset.keys.split(" ").includes(event.key) && !(event.shiftKey && ["Enter", "Tab"].includes(event.key))) event.preventDefault();
    moveInMenu(event);
  });

  // --- The composer: what is typed while the page's code is still on its way is not lost

  let held = null;
  let heldEnter = false;
  const namesCommand = box => (box.dataset.commands ?? "").split("|").some(path => path && box.value.toLowerCase().startsWith(`/${path.toLowerCase()} `));
  document.addEventListener("input", event => {
    if (event.target.id === "composer" && namesCommand(event.target)) {
      // The composer is about to be exchanged for the command's own fields.
      held = "";
      heldEnter = false;
      setTimeout(() => { held = null; }, 3000);
    }
  });
  document.addEventListener("keydown", event => {
    // Between the two, nothing has the focus.
    if (held !== null && (event.target.id === "composer" || event.target === document.body)) {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) held += event.key;
      else if (event.key === "Backspace") held = held.slice(0, -1);
      else if (event.key === "Enter") heldEnter = true;
      else return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.target.id === "composer" && event.key === "Enter" && !event.shiftKey && event.target.getAttribute("aria-expanded") !== "true" && !event.target.value.startsWith("/")) {
      // Blazor has the text already; at once, so that the next message can be begun.
      const box = event.target;
      queueMicrotask(() => { box.value = ""; });
    }
  }, true);
  document.addEventListener("focusin", event => {
    if (held === null || event.target.id === "composer") return;
    const [text, enter] = [held, heldEnter];
    held = null;
    if (text && event.target.matches("input[type=text]")) {
      event.target.value += text;
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (enter) event.target.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  });

  // --- Menus: arrows move in them, and who leaves one closes it

  const moveInMenu = event => {
    const menu = event.target.closest?.("[data-menu]");
    if (!menu) return;
    const items = [...menu.querySelectorAll('[role="menuitem"]')];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
  };
  document.addEventListener("focusout", event => {
    const menu = event.target.closest?.("[data-menu]");
    if (menu && menu.isConnected && !menu.contains(event.relatedTarget)) {
      menu.dispatchEvent(new KeyboardEvent("keydown", { key: "Leave", bubbles: true }));
    }
  });

  // --- The messages: stay at the end, or stay where one reads

  let list = null;
  let atEnd = true;
  let lastTop = 0;
  let anchor = null;
  let anchorTop = 0;

  const remember = () => {
    // A message that grows once it is drawn takes nobody away from the end: only who scrolls up leaves it.
    const isNearEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    atEnd = (isNearEnd || (atEnd && list.scrollTop >= lastTop)) && !list.querySelector('[data-load="newer"]');
    lastTop = list.scrollTop;
    const top = list.getBoundingClientRect().top;
    anchor = [...list.querySelectorAll("article")].find(article => article.getBoundingClientRect().bottom > top) ?? null;
    anchorTop = anchor?.getBoundingClientRect().top ?? 0;
  };
  const settle = () => {
    if (atEnd) list.scrollTop = list.scrollHeight;
    else if (anchor?.isConnected) list.scrollTop += anchor.getBoundingClientRect().top - anchorTop;
    remember();
  };
  const loadMore = new IntersectionObserver(
    entries => entries.filter(entry => entry.isIntersecting).forEach(entry => entry.target.click()), { rootMargin: "300px" });
  const adopt = found => {
    list = found;
    atEnd = true;
    lastTop = 0;
    list.addEventListener("scroll", remember, { passive: true });
    new MutationObserver(() => { settle(); watchEnds(); }).observe(list, { childList: true, subtree: true, characterData: true });
    const resized = new ResizeObserver(settle);
    resized.observe(list);
    resized.observe(list.firstElementChild);
    settle();
    watchEnds();
  };

  // Observed anew each time: an end that is still in sight after a step has to load the next one.
  const watchEnds = () => {
    loadMore.disconnect();
    list.querySelectorAll("[data-load]").forEach(end => loadMore.observe(end));
  };
  new MutationObserver(() => {
    const found = document.getElementById("messages");
    if (found && found !== list) adopt(found);
    document.querySelectorAll("[data-menu]:not([data-seen])").forEach(menu => {
      menu.dataset.seen = "";
      menu.querySelector('[role="menuitem"]')?.focus();
    });
  }).observe(document.documentElement, { childList: true, subtree: true });

  // --- The active one of a list of suggestions is in sight

  new MutationObserver(changes => changes
    .filter(change => change.target.getAttribute("aria-selected") === "true")
    .forEach(change => change.target.scrollIntoView({ block: "nearest" })))
    .observe(document.documentElement, { attributes: true, attributeFilter: ["aria-selected"], subtree: true });

  // --- What the page's own code asks for

  window.tryPage = {
    focus: id => document.getElementById(id)?.focus(),
    toBottom: () => { if (list) { atEnd = true; settle(); } },
    write: (id, text) => {
      const field = document.getElementById(id);
      if (field) field.value = text;
    },
    isWide: () => matchMedia("(min-width: 70rem)").matches,
    closeDialog: id => document.getElementById(id)?.close(),
    openDialog: id => {
      const dialog = document.getElementById(id);
      if (dialog && !dialog.open) dialog.showModal();
    },
  };
})();
