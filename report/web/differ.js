"use strict";
// Stepping through differences, filtering them, and the panel that shows one.
(function () {
  document.documentElement.classList.add("js");
  function byId(id) { return document.getElementById(id); }
  var panel = byId("panel"), now = -1;
  if (!panel) { return; }
  var shown = new Array(differences.count).fill(true), left = differences.count;

  function count(n) { return n.toLocaleString("en"); }
  function position() {
    var n = 0;
    for (var i = 0; i <= now; i++) { n += shown[i]; }
    var of = left === differences.count ? "" : " shown";
    return now >= 0 && shown[now] ? count(n) + " of " + count(left) + of : count(left) + (left === 1 ? " difference" : " differences") + of;
  }
  function say() { byId("at").textContent = position(); }

  function open(i) {
    if (now >= 0) { differences.open(now, false); }
    now = i;
    differences.open(i, true);
    byId("which").textContent = "Difference " + (i + 1);
    byId("shown").replaceChildren(differences.entry(i));
    panel.hidden = false;
    say();
  }
  function close() {
    if (now < 0 || panel.hidden) { return; }
    differences.open(now, false);
    if (panel.contains(document.activeElement)) { focus(now); }
    panel.hidden = true;
  }
  function focus(i) {
    var button = differences.button(i);
    if (!button) { return; }
    // Between the bar and the panel, which covers what lies at the foot.
    document.documentElement.style.scrollPaddingBottom = panel.offsetHeight + "px";
    button.scrollIntoView({ block: "center" });
    button.focus({ preventScroll: true });
  }
  function step(by) {
    var i = now + by;
    if (now < 0 && by < 0) { i = shown.length - 1; }
    while (i >= 0 && i < shown.length && !shown[i]) { i += by; }
    if (i < 0 || i >= shown.length) { return; }
    open(i);
    focus(i);
  }

  var boxes = { kind: byId("kinds"), cause: byId("causes") };
  function hidden(what) {
    var off = new Set();
    boxes[what].querySelectorAll("input:not(:checked)").forEach(function (b) { off.add(b.value); });
    return off;
  }
  function filter() {
    var kinds = hidden("kind"), causes = hidden("cause");
    left = 0;
    for (var i = 0; i < shown.length; i++) {
      var on = !kinds.has(differences.kind(i)) && !causes.has(differences.cause(i));
      if (on !== shown[i]) { differences.show(i, on); }
      shown[i] = on;
      left += on;
    }
    if (differences.shown) { differences.shown(); }
    if (now >= 0 && !shown[now]) { close(); }
    byId("filters").classList.toggle("on", left < shown.length);
    say();
  }
  function check(on) {
    byId("filters").querySelectorAll("input").forEach(function (b) { b.checked = on; });
    filter();
  }

  byId("prev").addEventListener("click", function () { step(-1); });
  byId("next").addEventListener("click", function () { step(1); });
  byId("close").addEventListener("click", close);
  byId("all").addEventListener("click", function () { check(true); });
  byId("none").addEventListener("click", function () { check(false); });
  byId("filters").addEventListener("change", filter);
  document.addEventListener("click", function (e) {
    document.querySelectorAll(".pop[open]").forEach(function (p) { if (!p.contains(e.target)) { p.open = false; } });
    var i = panel.contains(e.target) ? -1 : differences.of(e.target);
    if (i < 0 || !shown[i]) { return; }
    e.preventDefault();
    if (i === now && !panel.hidden && e.target.closest("button")) { close(); return; }
    open(i);
    focus(i);
  });
  document.addEventListener("keydown", function (e) {
    if (e.key === "Escape") {
      var pop = document.querySelector(".pop[open]");
      if (pop) {
        if (pop.contains(document.activeElement)) { pop.querySelector("summary").focus(); }
        pop.open = false;
      } else { close(); }
      return;
    }
    if (e.ctrlKey || e.altKey || e.metaKey || !byId("letters").checked || e.target.matches("input:not([type=checkbox]),textarea,select")) { return; }
    switch (e.key) {
      case "n": case "j": step(1); break;
      case "p": case "k": step(-1); break;
      case "?": byId("keys").open = !byId("keys").open; break;
      default: return;
    }
    e.preventDefault();
  });
})();
