// What the pages do beyond plain HTML. Without scripts everything works all the same; reloading keeps a page fresh.
(() => {
  const PAUSE = 4000;
  const live = () => document.querySelector("#live[data-live]");
  const typing = () => [...document.querySelectorAll("textarea")].some((box) => box.value.trim() !== "");

  // ---- what stands in #live keeps itself fresh

  function showLast() {
    const talk = document.querySelector(".split .talk");
    if (talk) talk.scrollTop = talk.scrollHeight;
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
    old.replaceWith(fresh);
    showLast();
  }

  async function refresh() {
    const old = live();
    if (!document.hidden && old) {
      try {
        const answer = await fetch(location.href, { credentials: "same-origin", headers: { "X-Kefu-Live": old.dataset.state || "on" } });
        if (answer.redirected) location.reload();
        else if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#live"));
      } catch (e) {
        // the next round tries again
      }
    }
    setTimeout(refresh, PAUSE);
  }

  // ---- forms

  let changed = false;
  document.addEventListener("input", (e) => { if (e.target.closest("form[data-guard]")) changed = true; });
  window.addEventListener("beforeunload", (e) => { if (changed) e.preventDefault(); });

  document.addEventListener("submit", (e) => {
    const question = e.submitter && e.submitter.dataset.confirm;
    if (question && !window.confirm(question)) e.preventDefault();
    else changed = false;
  });

  document.addEventListener("keydown", (e) => {
    const button = e.target.dataset && e.target.dataset.send;
    if (button && e.key === "Enter" && (e.ctrlKey || e.metaKey)) document.getElementById(button).click();
  });

  showLast();
  if (live()) setTimeout(refresh, PAUSE);
})();
