"use strict";
// The differences of a large page: its pieces hold the words of both texts, and
// are set side by side when they come near the screen. Numbers count from 0.
var differences = (function () {
  var data = JSON.parse(document.getElementById("data").textContent);
  var pieces = Array.from(document.querySelectorAll(".piece"));
  var firsts = pieces.map(function (p) { return p.dataset.n - 1; });
  var off = new Set(), opened = -1;

  function make(name, kind, text) {
    var el = document.createElement(name);
    if (kind) { el.className = kind; }
    if (text !== undefined) { el.textContent = text; }
    return el;
  }
  function code(list, codes, i) { return list[codes.charCodeAt(i) - 65]; }
  function kind(i) { return code(data.kinds, data.kind, i); }
  function cause(i) { return code(data.causes, data.cause, i); }

  // The rows of a piece as cells [reference, text, number or -1]; what both
  // have in the same words has the number -2.
  function cells(piece) {
    var rows = [[]], n = piece.dataset.n - 1;
    piece.firstChild.childNodes.forEach(function (node) {
      var text = node.textContent, row = rows[rows.length - 1], last = row[row.length - 1];
      switch (node.nodeName) {
        case "#text":
          text.split("\n").forEach(function (part, i) {
            if (i) { rows.push([]); }
            part = part.trim();
            if (part) { rows[rows.length - 1].push([part, part, -2]); }
          });
          return;
        case "S": row.push([text, "", n++]); return;
        case "I": row.push([text, "", -1]); return;
        // What follows what only the reference has, without a blank, stands for it.
        default:
          if (last && last[1] === "" && node.previousSibling && node.previousSibling.nodeName === (node.nodeName === "U" ? "S" : "I")) {
            last[1] = text;
          } else { row.push(["", text, node.nodeName === "U" ? n++ : -1]); }
      }
    });
    if (!rows[rows.length - 1].length) { rows.pop(); }
    return rows;
  }

  function button(n, text) {
    var b = make("button", text ? "d" : "d lost");
    b.type = "button";
    b.id = "b" + (n + 1);
    b.dataset.d = n + 1;
    b.setAttribute("aria-expanded", n === opened);
    b.setAttribute("aria-controls", "panel");
    b.append(make("span", "got", text || "‸"));
    return b;
  }
  function look(n, b, del) {
    var hide = off.has(n);
    if (b) { b.classList.toggle("off", hide); b.tabIndex = hide ? -1 : 0; }
    if (del) { del.classList.toggle("off", hide); del.classList.toggle("on", n === opened); }
  }

  function draw(piece) {
    if (piece.classList.contains("done")) { return; }
    var given = piece.dataset.l.split(","), line = [+given[0], +given[1]], first = true, at = 0, gap = false, all = [];
    cells(piece).forEach(function (row) {
      if (!row.length) { gap = true; return; }
      var el = make("div", gap ? "row gap" : "row"), sides = [make("p", "a"), make("p", "b")];
      gap = false;
      sides.forEach(function (p, side) {
        var digit = given[2][2 * at + side];
        if (!first && digit !== "-") { line[side] += parseInt(digit, 36); }
        if (first ? line[side] : digit !== "-" && digit !== "0") { p.dataset.l = line[side]; }
        el.append(p);
      });
      if (!first) { at++; }
      first = false;
      row.forEach(function (c, i) {
        if (i) { sides[0].append(" "); sides[1].append(" "); }
        if (c[2] < 0) { sides[0].append(c[0]); sides[1].append(c[1]); return; }
        var b = button(c[2], c[1]), del = null;
        sides[1].append(b);
        if (c[0]) {
          del = make("del", "", c[0]);
          del.dataset.d = c[2] + 1;
          sides[0].append(del);
        }
        b.setAttribute("aria-label", "Difference " + (c[2] + 1) + ": the text has " + (c[1] || "nothing") + ", the reference " + (c[0] || "nothing"));
        look(c[2], b, del);
      });
      all.push(el);
    });
    piece.append(...all);
    piece.classList.add("done");
  }

  // The piece that holds a difference, by halving.
  function pieceOf(i) {
    var lo = 0, hi = pieces.length;
    while (lo + 1 < hi) {
      var mid = (lo + hi) >> 1;
      if (firsts[mid] <= i) { lo = mid; } else { hi = mid; }
    }
    while (lo > 0 && firsts[lo - 1] === firsts[lo] && firsts[lo] > i) { lo--; }
    return pieces[lo];
  }
  function both(i) { return document.querySelectorAll('[data-d="' + (i + 1) + '"]'); }
  function refresh(i) {
    both(i).forEach(function (el) { if (el.localName === "button") { look(i, el); } else { look(i, null, el); } });
  }

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

  function entry(i) {
    var el = make("div", "diff"), pair = make("div", "pair"), b = document.getElementById("b" + (i + 1));
    var del = document.querySelector('del[data-d="' + (i + 1) + '"]'), row = b.closest(".row");
    var text = b.classList.contains("lost") ? "" : b.textContent, ref = del ? del.textContent : "";
    var runs = alike(Array.from(ref), Array.from(text));
    function around(from, step, side) {
      var said = "", r = row, at = from;
      for (var n = 0; n < 3 && r; n++) {
        var bit = "";
        for (at = r === row ? at && at[step] : null; at; at = at[step]) { bit = step === "nextSibling" ? bit + at.textContent : at.textContent + bit; }
        if (r !== row) { bit = (r.querySelector(side) || make("i")).textContent; }
        said = step === "nextSibling" ? said + " " + bit : bit + " " + said;
        r = step === "nextSibling" ? r.nextElementSibling : r.previousElementSibling;
        if (r && !r.matches(".row")) { r = null; }
      }
      var words = said.replace(/‸/g, "").trim().split(/\s+/);
      return (step === "nextSibling" ? words.slice(0, 6) : words.slice(-6)).join(" ");
    }
    var before = around(b, "previousSibling", ".b"), after = around(b, "nextSibling", ".b");
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
    var lines = ["a", "b"].map(function (side) {
      for (var r = row; r; r = r.previousElementSibling) {
        var p = r.querySelector("." + side);
        if (p && p.dataset.l) { return p.dataset.l; }
      }
      return "?";
    });
    pair.append(make("p", "place", "reference line " + lines[0] + ", text line " + lines[1]));
    el.append(pair);
    return el;
  }

  var near = new IntersectionObserver(function (seen) {
    seen.forEach(function (s) { if (s.isIntersecting) { draw(s.target); near.unobserve(s.target); } });
  }, { rootMargin: "1200px 0px" });
  pieces.forEach(function (p) { near.observe(p); });

  return {
    count: data.count, kind: kind, cause: cause, entry: entry,
    of: function (el) {
      var at = el.closest("[data-d]");
      return at ? at.dataset.d - 1 : -1;
    },
    button: function (i) {
      var piece = pieceOf(i), fold = piece.closest("details");
      if (fold) { fold.open = true; }
      draw(piece);
      return document.getElementById("b" + (i + 1));
    },
    open: function (i, on) {
      opened = on ? i : -1;
      var b = this.button(i);
      if (b) { b.setAttribute("aria-expanded", on); }
      refresh(i);
    },
    show: function (i, on) {
      if (on) { off.delete(i); } else { off.add(i); }
    },
    shown: function () {
      document.querySelectorAll("button[data-d]").forEach(function (b) { refresh(b.dataset.d - 1); });
    }
  };
})();
