"use strict";
(function () {
  document.documentElement.classList.add("js");

  document.querySelectorAll("[data-show]").forEach(function (box) {
    function set() { document.body.classList.toggle("hide-" + box.dataset.show, !box.checked); }
    box.addEventListener("change", set);
    set();
  });

  // One page: its words on the picture and in the text point at each other.
  function follow(page) {
    var places = [], byWord = new Map(), at = -1;
    var said = page.querySelector("output"), sheet = page.querySelector(".sheet");
    page.querySelectorAll("[data-w]").forEach(function (el) {
      var all = byWord.get(el.dataset.w);
      if (all) { all.push(el); } else { byWord.set(el.dataset.w, [el]); }
      if (el.localName === "rect") { places.push(el); }
    });
    function light(el, on) {
      byWord.get(el.dataset.w).forEach(function (x) { x.classList.toggle("on", on); });
    }
    function go(to) {
      if (to < 0 || to >= places.length || to === at) { return; }
      if (at >= 0) { light(places[at], false); }
      at = to;
      light(places[at], true);
      if (said) { said.textContent = places[at].querySelector("title").textContent; }
    }
    // The word of a line above or below that stands nearest.
    function across(step) {
      if (at < 0) { return 0; }
      var line = parseInt(places[at].dataset.w, 10), x = places[at].x.baseVal.value, best = at, target = null;
      for (var i = at + step; i >= 0 && i < places.length; i += step) {
        var l = parseInt(places[i].dataset.w, 10);
        if (l === line) { continue; }
        if (target === null) { target = l; best = i; }
        if (l !== target) { break; }
        if (Math.abs(places[i].x.baseVal.value - x) < Math.abs(places[best].x.baseVal.value - x)) { best = i; }
      }
      return best;
    }
    page.addEventListener("mouseover", function (e) {
      var el = e.target.closest("[data-w]");
      if (el) {
        var rect = byWord.get(el.dataset.w).find(function (x) { return x.localName === "rect"; });
        if (rect) { go(places.indexOf(rect)); }
      }
    });
    if (!sheet) { return; }
    sheet.addEventListener("keydown", function (e) {
      var to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: across(1), ArrowUp: across(-1), Home: 0, End: places.length - 1 }[e.key];
      if (to === undefined || e.ctrlKey || e.altKey || e.metaKey) { return; }
      e.preventDefault();
      go(to);
      if (at >= 0) { places[at].scrollIntoView({ block: "nearest" }); }
    });
    sheet.addEventListener("blur", function () {
      if (at >= 0) { light(places[at], false); at = -1; }
    });
  }

  // A page's words are looked up when it is first used, not when a letter of
  // fifty pages opens.
  document.querySelectorAll(".page").forEach(function (page) {
    function first() {
      page.removeEventListener("mouseover", first);
      page.removeEventListener("focusin", first);
      follow(page);
    }
    page.addEventListener("mouseover", first);
    page.addEventListener("focusin", first);
  });
})();
