"use strict";
// The differences of a large letter: its lines hold <u>the text</u><s>the
// reference</s>, which become buttons when their page comes near the screen.
// Numbers count from 0.
var differences = (function () {
  var make = coded.make;

  function draw(page) {
    if (page.classList.contains("done")) { return; }
    page.classList.add("done");
    page.querySelectorAll(".read u,.read s:not(u+s)").forEach(function (el) {
      var lost = el.localName === "s", after = el.nextSibling, ref = lost ? el : after && after.localName === "s" ? after : null;
      if (!el.id) { // a further line of a difference
        el.className = "more";
        return;
      }
      var i = el.id.slice(1) - 1, b = coded.button(i, ref ? ref.textContent : "", lost ? "" : el.textContent);
      b.append(make("span", "ref", ref ? ref.textContent : "∅"));
      if (ref && !lost) { ref.remove(); }
      el.replaceWith(b);
      coded.look(i, b);
    });
  }
  function pageOf(i) {
    var el = document.getElementById("b" + (i + 1));
    return el && el.closest(".page");
  }

  // The place on the scan: four numbers in 1,295ths of the page.
  function cut(page, i) {
    var img = page.querySelector("img"), n = [0, 2, 4, 6].map(function (at) { return parseInt(coded.boxes.slice(8 * i + at, 8 * i + at + 2), 36) / 1295; });
    if (!img || !n[2] || !n[3]) { return null; }
    var wide = Math.max(n[2] * 1.3, .4), high = Math.min(n[3] * 3, 1), left = Math.min(Math.max(n[0] + n[2] / 2 - wide / 2, 0), 1 - wide), top = Math.min(Math.max(n[1] - n[3], 0), 1 - high);
    var el = make("div", "cut"), copy = make("img"), frame = make("i");
    function percent(style, values) { Object.keys(values).forEach(function (k) { style[k] = 100 * values[k] + "%"; }); }
    copy.src = img.src;
    copy.alt = "Where the difference stands";
    el.style.aspectRatio = wide * img.width / (high * img.height);
    el.style.width = "448px";
    percent(copy.style, { width: 1 / wide, height: 1 / high, left: -left / wide, top: -top / high });
    percent(frame.style, { left: (n[0] - left) / wide, top: (n[1] - top) / high, width: n[2] / wide, height: n[3] / high });
    el.append(copy, frame);
    return el;
  }

  function entry(i) {
    var b = document.getElementById("b" + (i + 1)), el = make("div", "diff"), scan = make("div", "scan");
    if (!b) { el.append(make("p", "none", "No page shows this place.")); return el; }
    var page = b.closest(".page"), line = b.closest(".read p"), range = document.createRange();
    // What the reference has there, without signs and what was taken out.
    function words(from) {
      var part = from.cloneContents();
      part.querySelectorAll(".got,.more,.passage,del").forEach(function (el) { el.remove(); });
      part.querySelectorAll(".ref").forEach(function (el) { if (el.textContent === "∅") { el.remove(); } });
      return part.textContent.trim().replace(/\s+/g, " ");
    }
    range.setStart(line, 0);
    range.setEndBefore(b);
    var before = words(range);
    range.selectNodeContents(line);
    range.setStartAfter(b);
    var ref = b.querySelector(".ref").textContent, text = b.classList.contains("lost") ? "" : b.querySelector(".got").textContent;
    var pair = coded.pair(i, ref === "∅" ? "" : ref, text, before, words(range)), picture = cut(page, i);
    pair.append(make("p", "place", "page " + page.id.slice(1)));
    scan.append(picture || make("p", "none", "No picture of this place."));
    el.append(scan, pair);
    return el;
  }

  coded.near(document.querySelectorAll(".page"), draw);
  return coded.source(entry, function (i) {
    var page = pageOf(i);
    if (page) { draw(page); }
  });
})();
