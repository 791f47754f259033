// Keeps what stands in #live fresh: asks for the page again every few seconds and takes over that part alone.
// Without scripts the page works all the same; reloading it does the job.
(() => {
  const PAUSE = 4000;
  const live = () => document.querySelector("#live[data-live]");
  if (!live()) return;

  const openDetails = (part) => [...part.querySelectorAll("details")].map((d) => d.open);

  async function refresh() {
    if (!document.hidden) {
      try {
        const answer = await fetch(location.href, { credentials: "same-origin", headers: { Accept: "text/html" } });
        if (answer.ok && !answer.redirected) {
          const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#live");
          const old = live();
          if (fresh && old && fresh.textContent !== old.textContent) {
            const open = openDetails(old);
            fresh.querySelectorAll("details").forEach((d, i) => { d.open = open[i] || false; });
            old.replaceWith(fresh);
          }
        }
      } catch (e) {
        // the next round tries again
      }
    }
    setTimeout(refresh, PAUSE);
  }
  setTimeout(refresh, PAUSE);
})();
