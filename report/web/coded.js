"use strict";
// What a large page holds of its differences in a few characters each, and the
// texts of one of them side by side. Numbers count from 0.
var coded = (function () {
  var data = JSON.parse(document.getElementById("data").textContent), off = new Set(), opened = -1;

  function make(name, kind, text) {
    var el = document.createElement(name);
    if (kind) { el.className = kind; }
    if (text !== undefined) { el.textContent = text; }
    return el;
  }
  function code(list, codes, i) { return list[codes.charCodeAt(i) - 65]; }
  function kind(i) { return code(data.kinds, data.kind, i); }
  function cause(i) { return code(data.causes, data.cause, i); }

  // Which characters differ: the longest that both have in order, for the eye.
  function alike(a, b) {
    var rows = [], i, j, out = [[], []];
    if (a.length * b.length > 40000) { return [[[a, true]], [[b, true]]]; }
    for (i = a.length; i >= 0; i--) {
      rows[i] = new Uint16Array(b.length + 1);
      for (j = b.length - 1; i < a.length && j >= 0; j--) {
        rows[i][j] = a[i] === b[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
      }
    }
    function put(side, c, only) {
      var runs = out[side], last = runs[runs.length - 1];
      if (last && last[1] === only) { last[0] += c; } else { runs.push([c, only]); }
    }
    for (i = 0, j = 0; i < a.length || j < b.length;) {
      if (i < a.length && j < b.length && a[i] === b[j]) { put(0, a[i++], false); put(1, b[j++], false); }
      else if (j >= b.length || i < a.length && rows[i + 1][j] >= rows[i][j + 1]) { put(0, a[i++], true); }
      else { put(1, b[j++], true); }
    }
    return out;
  }

  function pair(i, ref, text, before, after) {
    var pair = make("div", "pair"), runs = alike(Array.from(ref), Array.from(text));
    ["Reference", "Text"].forEach(function (who, side) {
      var p = make("p"), t = make("bdi", "t"), w = make("span", "w");
      p.append(make("span", "who", who), " ", t);
      t.append(make("span", "ctx", before), " ", w, " ", make("span", "ctx", after));
      if (!(side ? text : ref)) { w.className = "none"; w.textContent = "∅"; }
      else {
        runs[side].forEach(function (run) {
          w.append(run[1] ? make("mark", side ? "got" : "ref", run[0]) : run[0]);
        });
      }
      pair.append(p);
    });
    [["Kind", kind(i), data.says["k " + kind(i)]], ["Cause", cause(i), data.says["c " + cause(i)]]].forEach(function (f) {
      var why = f[0] === "Cause" && data.why ? data.whys[data.why[i]] : "";
      if (f[0] === "Cause" && !f[1] && !why) { return; }
      var p = make("p"), v = make("span");
      if (f[1]) { v.append(make("b", "", f[1]), make("small", "", " " + f[2] + (why ? "; " + why : ""))); }
      else { v.append(make("small", "", why || "not told")); }
      p.append(make("span", "who", f[0]), " ", v);
      pair.append(p);
    });
    return pair;
  }

  // A difference's button, and how it looks: hidden by the filters or open.
  function button(i, ref, text) {
    var b = make("button", text ? "d" : "d lost");
    b.type = "button";
    b.id = "b" + (i + 1);
    b.dataset.d = i + 1;
    b.setAttribute("aria-label", "Difference " + (i + 1) + ": the text has " + (text || "nothing") + ", the reference " + (ref || "nothing"));
    b.setAttribute("aria-expanded", i === opened);
    b.setAttribute("aria-controls", "panel");
    b.append(make("span", "got", text || "‸"));
    return b;
  }
  function look(i, b, del) {
    if (b) { b.classList.toggle("off", off.has(i)); b.tabIndex = off.has(i) ? -1 : 0; }
    if (del) { del.classList.toggle("off", off.has(i)); del.classList.toggle("on", i === opened); }
  }
  function refresh(i) {
    document.querySelectorAll('[data-d="' + (i + 1) + '"]').forEach(function (el) {
      if (el.id) { look(i, el); } else { look(i, null, el); }
    });
  }

  // Draws each element when it comes near the screen.
  function near(all, draw) {
    var watch = new IntersectionObserver(function (seen) {
      seen.forEach(function (s) { if (s.isIntersecting) { draw(s.target); watch.unobserve(s.target); } });
    }, { rootMargin: "1200px 0px" });
    all.forEach(function (el) { watch.observe(el); });
  }

  // What differ.js asks of a page; draw makes the button of a difference.
  function source(entry, draw) {
    function find(i) {
      draw(i);
      return document.getElementById("b" + (i + 1));
    }
    return {
      count: data.count, kind: kind, cause: cause, entry: entry, button: find,
      of: function (el) {
        var at = el.closest("[data-d]");
        return at ? at.dataset.d - 1 : -1;
      },
      open: function (i, on) {
        opened = on ? i : -1;
        var b = find(i);
        if (b) { b.setAttribute("aria-expanded", on); }
        refresh(i);
      },
      show: function (i, on) { if (on) { off.delete(i); } else { off.add(i); } },
      shown: function () {
        document.querySelectorAll("button[data-d]").forEach(function (b) { refresh(b.dataset.d - 1); });
      }
    };
  }

  return { make: make, pair: pair, button: button, look: look, near: near, source: source, boxes: data.boxes };
})();
