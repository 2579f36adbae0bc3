// Adds two comforts to pages that are complete without it: a card beside a name, a note or an
// entry of the apparatus, and views that change without a new page.
"use strict";

(function () {
  let popup = null;
  let timer = 0;

  function close() {
    window.clearTimeout(timer);
    if (popup) {
      popup.remove();
      popup = null;
    }
  }

  function entryOf(link) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target && target.closest(".card, .notes li, .apparatus li, .works li");
  }

  function withoutIds(node) {
    const copy = node.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    copy.querySelectorAll(".to-text, .where, .permalink").forEach((part) => part.remove());
    return copy;
  }

  function open(link) {
    const entry = entryOf(link);
    close();
    if (!entry || entry.contains(link)) {
      return;
    }
    popup = document.createElement("div");
    popup.className = "popup";
    popup.setAttribute("role", "tooltip");
    popup.append(...withoutIds(entry).childNodes);
    document.body.append(popup);
    const place = link.getBoundingClientRect();
    const room = document.documentElement.clientWidth - popup.offsetWidth - 8;
    popup.style.left = `${Math.max(8, Math.min(place.left, room)) + window.scrollX}px`;
    const above = place.bottom + popup.offsetHeight + 8 > window.innerHeight && place.top > popup.offsetHeight + 8;
    const top = above ? place.top - popup.offsetHeight - 6 : place.bottom + 6;
    popup.style.top = `${top + window.scrollY}px`;
  }

  function linkOf(event) {
    return event.target.closest && event.target.closest(".text a[href^='#'], .participants a[href^='#'], .apparatus a.name, .apparatus .name a, .notes a.bibl, .notes a.to-work");
  }

  document.addEventListener("mouseover", (event) => {
    const link = linkOf(event);
    if (link && !link.matches(".permalink, .line-number")) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => open(link), 250);
    } else if (popup && !popup.contains(event.target)) {
      window.clearTimeout(timer);
      timer = window.setTimeout(close, 300);
    }
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link && !link.matches(".permalink, .line-number")) {
      open(link);
    } else {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
  document.addEventListener("click", (event) => {
    const view = event.target.closest && event.target.closest(".views a[data-shows]");
    if (!view) {
      close();
      return;
    }
    const wanted = document.querySelector(`[data-view="${view.dataset.shows}"]`);
    if (wanted) {
      event.preventDefault();
      document.querySelectorAll("[data-view]").forEach((shown) => {
        shown.hidden = shown !== wanted;
      });
      document.querySelectorAll(".views a").forEach((link) => {
        if (link === view) {
          link.setAttribute("aria-current", "page");
        } else {
          link.removeAttribute("aria-current");
        }
      });
    }
  });
})();
