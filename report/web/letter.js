"use strict";
(function () {
  document.documentElement.classList.add("js");

  document.querySelectorAll("[data-show]").forEach(function (box) {
    function set() { document.body.classList.toggle("hide-" + box.dataset.show, !box.checked); }
    box.addEventListener("change", set);
    set();
  });

  // The words of a line, each in an element of its own.
  function words(line) {
    var found = [], texts = [], walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      var el = walk.currentNode.parentElement;
      if (!el.closest(".part,.role,.sign,.ref,.hyphen,.was,.passage") && !(el.className === "got" && el.closest(".lost"))) { texts.push(walk.currentNode); }
    }
    texts.forEach(function (text) {
      if (text.parentElement.classList.contains("word")) { found.push(text.parentElement); return; }
      text.replaceWith(...text.data.split(/( +)/).map(function (part) {
        if (!part.trim()) { return part; }
        var span = document.createElement("span");
        span.textContent = part;
        found.push(span);
        return span;
      }));
    });
    return found;
  }
  // What is said of a word: what was read, how sure that is, its name and that of
  // the edit that took it out, as missive correct and restore take them.
  function about(word, sure, name) {
    var read = word.textContent, after = word.nextElementSibling, gone = word.closest("del"), all = [];
    if (after && after.className === "hyphen") { read += after.textContent; }
    if (after && after.className === "was") { all.push("shown as " + read); read = after.textContent; }
    if (word.title) { all.unshift(word.title); }
    if (gone) { all.unshift("taken out as " + gone.previousElementSibling.textContent + " (" + gone.dataset.e + ")", gone.title); }
    return [read, sure + " %", "word " + name].concat(all).join(" · ");
  }
  // Puts each word's place on the picture; places are as Go's newPlaces has them.
  function lay(page, svg) {
    var view = svg.viewBox.baseVal, across = view.width / 1295, down = view.height / 1295;
    function element(name) { return document.createElementNS("http://www.w3.org/2000/svg", name); }
    page.querySelectorAll(".line").forEach(function (line, n) {
      var b = line.dataset.b;
      if (!b) { return; }
      function number(at, digits) { return parseInt(b.slice(at, at + digits), 36); }
      var top = number(0, 2) * down, row = number(2, 2) * down / 35;
      words(line).forEach(function (word, i) {
        var at = 4 + 8 * i, wide = number(at + 2, 2), rect = element("rect"), title = element("title"), name = (n + 1) + "." + (i + 1);
        if (!wide) { return; }
        word.dataset.w = rect.dataset.w = name;
        [["x", number(at, 2) * across], ["y", top + number(at + 4, 1) * row], ["width", wide * across], ["height", number(at + 5, 1) * row]].forEach(function (a) {
          rect.setAttribute(a[0], a[1].toFixed(1));
        });
        title.textContent = about(word, number(at + 6, 2), page.id.slice(1) + "." + name);
        rect.append(title);
        svg.querySelector(".words").append(rect);
      });
    });
  }

  // One page: its words on the picture and in the text point at each other.
  function follow(page) {
    var places = [], byWord = new Map(), at = -1;
    var said = page.querySelector("output"), sheet = page.querySelector(".sheet");
    if (!sheet) { return; }
    lay(page, sheet.querySelector("svg"));
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
  var fresh = new Set(document.querySelectorAll(".page"));
  function first(e) {
    var page = e.target.closest(".page");
    if (fresh.delete(page)) { follow(page); }
  }
  document.addEventListener("mouseover", first);
  document.addEventListener("focusin", first);
  var every = document.querySelector("[data-show=words]");
  function all() {
    if (every.checked) { fresh.forEach(follow); fresh.clear(); }
  }
  if (every) { every.addEventListener("change", all); all(); }
})();
