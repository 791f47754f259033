// What the pages do beyond plain HTML. Without scripts everything works all the same; reloading keeps a page fresh.
(() => {
  const ALONE = 4000; // between two looks, while nothing is pushed
  const PUSHED = 30000; // the same while news is pushed; another node's news and passing time come with it
  const SETTLE = 200; // what happens together is looked at once
  const AFTERWARDS = 2500; // some of what a turn changes is written a little later
  const title = document.title;
  const live = () => document.querySelector("#live[data-live]");
  const typing = () => [...document.querySelectorAll("textarea")].some((box) => box.value.trim() !== "");

  // ---- what stands in #live keeps itself fresh

  function showLast() {
    const talk = document.querySelector(".split .talk");
    if (talk) talk.scrollTop = talk.scrollHeight;
  }

  function showCount() {
    const count = Number(live() && live().dataset.count) || 0;
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }

  // Whoever walks through the page with the keyboard stays where they are. Where parts are marked, they alone are
  // renewed, so that the forms around them stay.
  function replace(old, fresh) {
    const parts = fresh.querySelectorAll("[data-part]");
    if (parts.length > 0) {
      parts.forEach((part) => {
        const before = old.querySelector(`[data-part="${part.dataset.part}"]`);
        if (before) before.replaceWith(part);
      });
      return;
    }
    const here = old.contains(document.activeElement) && document.activeElement.getAttribute("href");
    old.replaceWith(fresh);
    const again = here && [...fresh.querySelectorAll("a[href]")].find((link) => link.getAttribute("href") === here);
    if (again) again.focus({ preventScroll: true });
  }

  // Another state changes what may be done, so the whole page is wanted, unless somebody is writing.
  function take(fresh) {
    const old = live();
    if (!fresh || !old || fresh.textContent === old.textContent) return;
    const things = (part) => (part.dataset.state || "").split(" ").slice(1).join(" ");
    if (things(fresh) !== things(old) && !typing()) {
      location.reload();
      return;
    }
    replace(old, fresh);
    showLast();
    showCount();
  }

  async function look() {
    const old = live();
    if (document.hidden || !old) return;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin", headers: { "X-Kefu-Live": old.dataset.state || "on" } });
      if (answer.redirected) location.reload();
      else if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#live"));
    } catch (e) {
      // the next look tries again
    }
  }

  // ---- news is pushed; where it is not, the page looks by itself

  let source = null;
  let pushed = false;
  let soon = 0;
  let later = 0;

  function show(now) {
    pushed = now;
    const pulse = document.getElementById("pulse");
    if (pulse) pulse.hidden = !now;
  }

  function heard(event) {
    const only = live() && live().dataset.conversation;
    if (only && only !== event.data) return;
    clearTimeout(soon);
    clearTimeout(later);
    soon = setTimeout(look, SETTLE);
    later = setTimeout(look, AFTERWARDS);
  }

  function listen() {
    if (source || !window.EventSource || !live() || live().dataset.every) return;
    source = new EventSource(document.body.dataset.feed);
    source.addEventListener("open", () => show(true));
    source.addEventListener("error", () => show(false));
    source.addEventListener("conversation", heard);
  }

  // A browser keeps few connections to one server; a page that nobody sees needs none.
  function rest() {
    if (source) source.close();
    source = null;
    show(false);
  }

  // What a page shows may have a pace of its own, in milliseconds; 0 where nothing of it moves.
  function pace() {
    const own = live().dataset.every;
    return own ? Number(own) : pushed ? PUSHED : ALONE;
  }

  async function watch() {
    await look();
    setTimeout(watch, pace());
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      rest();
    } else {
      listen();
      look();
    }
  });
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", (e) => { if (e.persisted) listen(); });

  // ---- forms

  let changed = false;
  document.addEventListener("input", (e) => { if (e.target.closest("form[data-guard]")) changed = true; });
  window.addEventListener("beforeunload", (e) => { if (changed) e.preventDefault(); });

  document.addEventListener("submit", (e) => {
    const question = e.submitter && e.submitter.dataset.confirm;
    if (question && !window.confirm(question)) {
      e.preventDefault();
      return;
    }
    changed = false;
    if (e.submitter && e.target.dataset.busy) setTimeout(() => wait(e.submitter, e.target.dataset.busy));
  });

  // What is under way says so, and is not asked for twice. The browser has taken the button's name by then.
  function wait(button, words) {
    button.value = words;
    button.disabled = true;
  }

  document.addEventListener("keydown", (e) => {
    const button = e.target.dataset && e.target.dataset.send;
    if (button && e.key === "Enter" && (e.ctrlKey || e.metaKey)) document.getElementById(button).click();
  });

  // A page that takes its time says so.
  document.addEventListener("click", (e) => {
    const link = e.target.closest("a[href]");
    if (link && !link.target && !e.defaultPrevented && !e.ctrlKey && !e.metaKey && !link.getAttribute("href").startsWith("#")) document.body.classList.add("leaving");
  });
  window.addEventListener("pageshow", () => document.body.classList.remove("leaving"));

  const here = document.querySelector(".rail [aria-current=page]");
  if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 40;
  showLast();
  showCount();
  if (live()) {
    listen();
    if (pace() > 0) setTimeout(watch, Math.min(pace(), ALONE));
  }
})();
