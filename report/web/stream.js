"use strict";
// The differences of a large page: its pieces hold the words of both texts, and
// are set side by side when they come near the screen. Numbers count from 0.
var differences = (function () {
  var make = coded.make;
  var pieces = Array.from(document.querySelectorAll(".piece"));
  var contextWords = 5; // as package align gives
  var firsts = pieces.map(function (p) { return p.dataset.n - 1; });

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
        var b = coded.button(c[2], c[0], c[1]), del = null;
        sides[1].append(b);
        if (c[0]) {
          del = make("del", "", c[0]);
          del.dataset.d = c[2] + 1;
          sides[0].append(del);
        }
        coded.look(c[2], b, del);
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
  function entry(i) {
    var el = make("div", "diff"), b = document.getElementById("b" + (i + 1));
    var del = document.querySelector('del[data-d="' + (i + 1) + '"]'), row = b.closest(".row");
    var text = b.classList.contains("lost") ? "" : b.textContent, ref = del ? del.textContent : "";
    // What the reference has around it, as on a page that lists its differences.
    var all = [].concat.apply([], cells(b.closest(".piece"))), at = all.findIndex(function (c) { return c[2] === i; });
    function words(some) { return some.map(function (c) { return c[0]; }).join(" ").trim().split(/\s+/); }
    var before = words(all.slice(0, at)).slice(-contextWords).join(" "), after = words(all.slice(at + 1)).slice(0, contextWords).join(" ");
    var pair = coded.pair(i, ref, text, before, after);
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

  coded.near(pieces, draw);
  return coded.source(entry, function (i) {
    var piece = pieceOf(i), fold = piece.closest("details");
    if (fold) { fold.open = true; }
    draw(piece);
  });
})();
