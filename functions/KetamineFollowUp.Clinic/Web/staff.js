// Keeps a staff page up to date: counts down, asks for the page anew, and says so when it cannot.
// Without it the page is whole, and reloads by itself where that loses nobody's words.
"use strict";
(() => {
  // Times are shown by the reader's clock once the clinic knows it. A page that answers a form names no zone: asking for it
  // anew would lose what was typed.
  const shown = document.querySelector("main[data-zone]")?.dataset.zone;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const said = `zone=${zone}`;
  const isSaid = () => document.cookie.split("; ").includes(said);
  if (shown && zone && shown !== zone && !isSaid()) {
    document.cookie = `${said}; path=/clinic; max-age=31536000; samesite=strict`;
    if (isSaid()) {
      location.reload();
      return;
    }
  }

  const live = document.querySelector("main[data-live-every]");
  if (!live) return;

  const everyMs = Number(live.dataset.liveEvery) * 1000;
  const status = document.getElementById("live-status");
  const news = document.getElementById("live-news");
  let serverNow = Number(live.dataset.now);
  let heardAt = Date.now();
  let standsStill = false; // a clinic whose clock is turned by hand
  let misses = 0;
  let skipped = 0;

  const now = () => serverNow + (standsStill ? 0 : Date.now() - heardAt);

  const span = (ms) => {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    if (hours >= 24) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
    if (hours > 0) return `${hours} h ${minutes % 60} min`;
    return minutes > 1 ? `${minutes} min` : `${seconds} s`;
  };

  const tick = () => {
    for (const part of document.querySelectorAll("[data-until]")) {
      const left = Number(part.dataset.until) - now();
      part.textContent = left > 0 ? `in ${span(left)}` : "due now";
    }
    for (const part of document.querySelectorAll("[data-since]")) {
      part.textContent = span(now() - Number(part.dataset.since));
    }
  };

  // What a part says, without what differs in every answer.
  const meaning = (part) => {
    const copy = part.cloneNode(true);
    for (const one of copy.querySelectorAll("[data-until], [data-since]")) one.textContent = "";
    for (const one of copy.querySelectorAll("input[name=token]")) one.removeAttribute("value");
    return copy.innerHTML;
  };

  const isWritten = (field) => field.type === "radio" || field.type === "checkbox"
    ? field.checked !== field.defaultChecked
    : field.tagName === "SELECT"
      ? [...field.options].some((option) => option.selected !== option.defaultSelected && option.value !== "")
      : field.type !== "hidden" && field.value !== field.defaultValue;

  const isBusy = (part) => part.contains(document.activeElement)
    || part.querySelector("details[open]") !== null
    || [...part.querySelectorAll("input, select, textarea")].some(isWritten);

  const served = new Map();
  for (const part of document.querySelectorAll("[data-live]")) served.set(part.id, meaning(part));

  const take = (page) => {
    let held = false;
    const told = [];
    for (const part of document.querySelectorAll("[data-live]")) {
      const fresh = page.getElementById(part.id);
      if (!fresh) continue;
      const says = meaning(fresh);
      if (says === served.get(part.id)) continue;
      if (isBusy(part)) { held = true; continue; }
      if (fresh.dataset.news && fresh.dataset.news !== part.dataset.news) told.push(fresh.dataset.news);
      served.set(part.id, says);
      part.replaceWith(document.adoptNode(fresh));
    }
    document.title = page.title;
    status.textContent = page.getElementById("live-status").textContent;
    status.classList.remove("stale");
    if (held) told.push("Something on this page has changed. It shows once you have finished writing, or after a reload.");
    if (told.length > 0 && news.textContent !== told.join(" ")) news.textContent = told.join(" ");
    if (told.length === 0 && !held) news.textContent = "";
  };

  const refresh = async () => {
    try {
      const answer = await fetch(live.dataset.livePath, { headers: { "Clinic-Refresh": "1" }, cache: "no-store", redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("main[data-live-every]");
      if (!answer.ok || !fresh) throw new Error("not the page");
      const told = Number(fresh.dataset.now);
      standsStill = told === serverNow;
      serverNow = told;
      heardAt = Date.now();
      misses = 0;
      take(page);
    } catch {
      misses += 1;
      // One miss is a hiccup; two are a page that must not be trusted.
      if (misses > 1) {
        status.classList.add("stale");
        news.textContent = "This page is not up to date: the clinic cannot be reached, or your session has ended. Reload it.";
      }
    }
    tick();
  };

  setInterval(tick, 1000);
  setInterval(() => {
    if (document.hidden && ++skipped % 4 !== 0) return;
    refresh();
  }, everyMs);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  tick();
})();
