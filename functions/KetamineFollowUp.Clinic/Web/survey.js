// The page works without this. It keeps an answer on a phone that has no connection until there is one again, and sends
// an impatient second tap nowhere.
(() => {
  const secondTap = 2000;
  const form = document.querySelector("form");
  const offline = document.getElementById("offline");
  let waits = false;
  let sentAt = -secondTap;

  form.addEventListener("submit", event => {
    if (navigator.onLine === false) {
      waits = true;
      offline.hidden = false;
      offline.scrollIntoView({ block: "center" });
      event.preventDefault();
    } else if (event.timeStamp - sentAt < secondTap) {
      event.preventDefault();
    } else {
      sentAt = event.timeStamp;
    }
  });

  addEventListener("online", () => {
    offline.hidden = true;
    if (waits) {
      waits = false;
      form.requestSubmit();
    }
  });
})();
