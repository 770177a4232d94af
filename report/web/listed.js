"use strict";
// The differences of a page that lists them all: what kind each is, its button
// in the text, and what the panel shows of it. Numbers count from 0.
var differences = (function () {
  var items = Array.from(document.querySelectorAll(".diffs>.diff"));
  return {
    count: items.length,
    kind: function (i) { return items[i].dataset.kind; },
    cause: function (i) { return items[i].dataset.cause; },
    // The one that an element of the page belongs to, or -1.
    of: function (el) {
      var button = el.closest("[data-d]"), mark = el.closest("a.mark,.diff a.n");
      if (button) { return button.dataset.d - 1; }
      return mark ? mark.getAttribute("href").slice(2) - 1 : -1;
    },
    button: function (i) { return document.getElementById("b" + (i + 1)); },
    entry: function (i) {
      var entry = document.createElement("div");
      entry.className = "diff";
      items[i].querySelectorAll(".scan,.pair").forEach(function (c) { entry.append(c.cloneNode(true)); });
      return entry;
    },
    open: function (i, on) {
      document.querySelectorAll('[data-d="' + (i + 1) + '"]').forEach(function (b) {
        if (b.localName === "button") { b.setAttribute("aria-expanded", on); } else { b.classList.toggle("on", on); }
      });
      var mark = document.getElementById("m" + (i + 1));
      if (mark) { mark.classList.toggle("on", on); }
    },
    show: function (i, on) {
      items[i].hidden = !on;
      document.querySelectorAll('[data-d="' + (i + 1) + '"]').forEach(function (b) {
        b.classList.toggle("off", !on);
        if (b.id) { b.tabIndex = on ? 0 : -1; }
      });
      var mark = document.getElementById("m" + (i + 1));
      if (mark) { mark.classList.toggle("off", !on); }
    }
  };
})();
