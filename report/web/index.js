"use strict";
(function () {
  document.documentElement.classList.add("js");
  var body = document.querySelector(".letters tbody"), heads = Array.from(document.querySelectorAll(".letters thead th"));
  var rows = Array.from(body.rows);

  // A cell without a figure sorts last, whichever way.
  function figure(row, column) {
    var cell = row.cells[column], v = cell.dataset.v === undefined ? cell.textContent : cell.dataset.v;
    return v === "" ? NaN : parseFloat(v);
  }
  function sort(column, down) {
    var keyed = rows.map(function (row, i) { return { row: row, v: figure(row, column), i: figure(row, 0) }; });
    keyed.sort(function (a, b) {
      if (isNaN(a.v) || isNaN(b.v)) { return isNaN(a.v) - isNaN(b.v) || a.i - b.i; }
      return (down ? b.v - a.v : a.v - b.v) || a.i - b.i;
    });
    var all = document.createDocumentFragment();
    keyed.forEach(function (k) { all.appendChild(k.row); });
    body.appendChild(all);
  }
  heads.forEach(function (head, column) {
    head.querySelector("button").addEventListener("click", function () {
      // Names begin at A, confidence at the worst, other figures at the largest.
      var was = head.getAttribute("aria-sort"), down = was ? was === "ascending" : !("rising" in head.dataset);
      heads.forEach(function (h) { h.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      sort(column, down);
    });
  });

  var find = document.getElementById("find"), said = document.querySelector(".find output");
  find.addEventListener("input", function () {
    var want = find.value.trim().toLowerCase(), n = 0;
    rows.forEach(function (row) {
      var show = row.cells[0].textContent.toLowerCase().includes(want);
      row.hidden = !show;
      n += show;
    });
    said.textContent = want ? n + " of " + rows.length : "";
  });
})();
