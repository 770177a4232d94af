"use strict";
(function () {
  document.documentElement.classList.add("js");

  // The folder of the results, as a word of a shell's command line, where the
  // page was opened as a file; it is not known otherwise.
  function folder() {
    var path;
    if (location.protocol !== "file:") { return ""; }
    try { path = decodeURIComponent(new URL(document.getElementById("up").href).pathname); } catch (e) { return ""; }
    path = path.replace(/\/[^\/]*$/, "") || "/";
    if (/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(path)) { return ""; }
    return /^[\w\/.,:@%+-]+$/.test(path) ? path : "'" + path.replace(/'/g, "'\\''") + "'";
  }
  var out = folder();
  if (out) {
    document.querySelectorAll(".out").forEach(function (el) { el.textContent = out; });
    var here = document.getElementById("here");
    if (here) { here.remove(); }
  }

  function copy(button) {
    var code = button.parentNode.querySelector("code"), was = button.textContent;
    function done() {
      button.textContent = "Copied";
      setTimeout(function () { button.textContent = was; }, 1500);
    }
    function selected() {
      getSelection().selectAllChildren(code);
      if (document.execCommand("copy")) { done(); }
    }
    if (navigator.clipboard) { navigator.clipboard.writeText(code.textContent).then(done, selected); } else { selected(); }
  }

  // Several picked edits make one command.
  var basket = document.querySelector(".basket"), picks = document.querySelector(".cmd input"), model = picks && picks.closest(".cmd").querySelector("code");
  function gather() {
    var names = [];
    document.querySelectorAll(".cmd input:checked").forEach(function (p) {
      (/^[\w ]+$/.test(p.value) ? p.value.split(" ") : [p.value]).forEach(function (name) {
        if (names.indexOf(name) < 0) { names.push(name); }
      });
    });
    basket.hidden = names.length === 0;
    if (basket.hidden) { return; }
    basket.querySelector("b").textContent = names.length + " picked:";
    basket.querySelectorAll("code").forEach(function (code) {
      code.textContent = "";
      model.childNodes.forEach(function (n) { code.appendChild(n.cloneNode(true)); });
      code.firstChild.textContent = code.firstChild.textContent.replace("missive restore", "missive " + code.dataset.verb);
      code.querySelector(".edits").textContent = names.join(" ");
    });
  }
  document.addEventListener("change", gather);
  document.addEventListener("click", function (e) {
    var button = e.target.closest("button");
    if (!button) { return; }
    if (button.className === "copy") { copy(button); }
    if (button.className === "clear") {
      document.querySelectorAll(".cmd input:checked").forEach(function (p) { p.checked = false; });
      gather();
    }
  });
  if (model) { gather(); }

  // A link may lead to an entry that is folded away.
  function unfold() {
    var at = document.getElementById(location.hash.slice(1)), fold = at && at.closest("details");
    if (fold && !fold.open) { fold.open = true; at.scrollIntoView(); }
  }
  addEventListener("hashchange", unfold);
  unfold();
})();
