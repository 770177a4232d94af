"use strict";
(function () {
  var byId = function (id) { return document.getElementById(id); };
  var links = Array.from(document.querySelectorAll("nav li a"));
  if (links.length === 0) { return; }
  document.documentElement.classList.add("js");
  var view = byId("view"), picture = byId("picture"), at = -1, size = 1;
  var sizes = [0.5, 0.75, 1, 1.5, 2, 3, 4, 6];

  // Where the middle of the view is on the picture, from 0 to 1 each way.
  function place() {
    var w = picture.offsetWidth, h = picture.offsetHeight;
    if (!w || !h) { return [0.5, 0]; }
    return [(view.scrollLeft + view.clientWidth / 2) / Math.max(w, view.clientWidth), (view.scrollTop + view.clientHeight / 2) / Math.max(h, view.clientHeight)];
  }
  function goTo(p) {
    view.scrollLeft = p[0] * Math.max(picture.offsetWidth, view.clientWidth) - view.clientWidth / 2;
    view.scrollTop = p[1] * Math.max(picture.offsetHeight, view.clientHeight) - view.clientHeight / 2;
  }
  function fit() { picture.style.width = Math.round(size * (view.clientWidth - 2)) + "px"; }

  // show shows picture n; the next one of the same page keeps the place.
  function show(n, where) {
    if (n < 0 || n >= links.length) { return; }
    var link = links[n], same = at >= 0 && links[at].dataset.page === link.dataset.page;
    var p = where || (same ? place() : [0.5, 0]);
    if (at >= 0) { links[at].removeAttribute("aria-current"); }
    at = n;
    link.setAttribute("aria-current", "true");
    link.scrollIntoView({ block: "nearest" });
    byId("title").textContent = (link.dataset.page === "0" ? "" : "Page " + link.dataset.page + ": ") + link.textContent;
    byId("about").textContent = link.dataset.about;
    byId("legend").hidden = !("boxes" in link.dataset);
    document.querySelector(".only").hidden = !("settled" in link.dataset);
    byId("file").href = link.href;
    byId("back").disabled = n === 0;
    byId("on").disabled = n === links.length - 1;
    picture.alt = byId("title").textContent;
    picture.onload = function () { fit(); goTo(p); };
    picture.src = link.href;
  }
  function zoom(step) {
    var p = place(), i = sizes.indexOf(size) + step;
    if (i < 0 || i >= sizes.length) { return; }
    size = sizes[i];
    byId("size").textContent = Math.round(100 * size) + " %";
    fit();
    goTo(p);
  }

  links.forEach(function (link, n) {
    link.addEventListener("click", function (e) {
      if (e.ctrlKey || e.metaKey || e.shiftKey) { return; }
      e.preventDefault();
      show(n);
    });
  });
  document.querySelectorAll("tr[data-at]").forEach(function (row) {
    function go() {
      var n = links.findIndex(function (l) { return l.dataset.page === row.dataset.page && "settled" in l.dataset; });
      while (size < 2) { zoom(1); }
      show(n, row.dataset.at.split(" ").map(function (v) { return v / 1000; }));
    }
    row.addEventListener("click", go);
    row.addEventListener("keydown", function (e) { if (e.key === "Enter") { go(); } });
  });
  byId("back").addEventListener("click", function () { show(at - 1); });
  byId("on").addEventListener("click", function () { show(at + 1); });
  byId("in").addEventListener("click", function () { zoom(1); });
  byId("out").addEventListener("click", function () { zoom(-1); });
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.altKey || e.metaKey) { return; }
    var act = { ArrowLeft: function () { show(at - 1); }, ArrowRight: function () { show(at + 1); },
      "+": function () { zoom(1); }, "=": function () { zoom(1); }, "-": function () { zoom(-1); } }[e.key];
    if (act) { e.preventDefault(); act(); }
  });
  window.addEventListener("resize", fit);
  // The end of a page says most: what its readings and its settling made of it.
  var first = links.findIndex(function (l) { return "settled" in l.dataset; });
  show(Math.max(first, 0));
})();
