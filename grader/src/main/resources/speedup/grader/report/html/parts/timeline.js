
"use strict";
// Zooms the pictures of threads. A picture's bars stand in an inner picture whose view box is the part of the call that is
// seen, in millionths of the call. What a bar says is its title, which is written by the page and only read here.
for (const frame of document.querySelectorAll(".gantt")) {
  const WHOLE = 1e6, NARROWEST = 1e3, STEP = 1.6;
  const view = frame.querySelector(".view");
  const picture = view.querySelector("svg");
  const bars = picture.querySelector("svg.bars");
  const rows = [...bars.querySelectorAll("g")].map((row) => [...row.querySelectorAll("rect")]);
  const ticks = [...picture.querySelectorAll("text.tick")];
  const wholeTicks = ticks.map((tick) => tick.textContent);
  const told = frame.querySelector(".told");
  const box = { x: bars.x.baseVal.value, y: bars.y.baseVal.value,
    width: bars.width.baseVal.value, height: bars.height.baseVal.value };
  let from = 0, width = WHOLE, chosen = null, dragged = null;

  const start = (bar) => bar.x.baseVal.value;
  const end = (bar) => start(bar) + bar.width.baseVal.value;
  const middle = (bar) => (start(bar) + end(bar)) / 2;
  const millis = (units) => units / WHOLE * picture.dataset.nanos / 1e6;

  function show(newFrom, newWidth) {
    width = Math.min(WHOLE, Math.max(NARROWEST, newWidth));
    from = Math.min(WHOLE - width, Math.max(0, newFrom));
    bars.setAttribute("viewBox", `${from} 0 ${width} ${box.height}`);
    const digits = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(millis(width)))));
    ticks.forEach((tick, i) => {
      const time = millis(from + width * i / (ticks.length - 1));
      tick.textContent = width === WHOLE ? wholeTicks[i] : `${time.toFixed(digits)} ms`;
    });
  }

  function zoom(factor, around) {
    const part = (around - from) / width;
    const wanted = Math.min(WHOLE, Math.max(NARROWEST, width / factor));
    show(around - part * wanted, wanted);
  }

  /** The chosen bar stays where it is, if it can be seen. */
  function anchor() {
    const seen = chosen && middle(chosen.bar) >= from && middle(chosen.bar) <= from + width;
    return seen ? middle(chosen.bar) : from + width / 2;
  }

  function choose(row, index) {
    const bar = rows[row]?.[index];
    if (!bar || chosen?.bar === bar) return;
    chosen?.bar.classList.remove("chosen");
    chosen = { row, index, bar };
    bar.classList.add("chosen");
    const [what, code] = bar.querySelector("title").textContent.split("\n");
    told.querySelector("span").textContent = what;
    told.querySelector("code").textContent = code ?? "";
  }

  function follow() {
    const bar = chosen?.bar;
    if (bar && (end(bar) <= from || start(bar) >= from + width)) show(middle(bar) - width / 2, width);
  }

  function nearest(row, time) {
    const distance = (bar) => Math.max(0, start(bar) - time, time - end(bar));
    const away = (rows[row] ?? []).map(distance);
    return away.indexOf(Math.min(...away));
  }

  function go(rowsOn, barsOn) {
    if (!chosen) return choose(0, 0);
    const row = chosen.row + rowsOn;
    choose(row, rowsOn === 0 ? chosen.index + barsOn : nearest(row, middle(chosen.bar)));
    follow();
  }

  const actions = {
    in: () => zoom(STEP, anchor()),
    out: () => zoom(1 / STEP, anchor()),
    earlier: () => show(from - width / 4, width),
    later: () => show(from + width / 4, width),
    all: () => show(0, WHOLE),
  };
  const keys = {
    "+": actions.in, "=": actions.in, "-": actions.out, "0": actions.all, Home: actions.all,
    ArrowLeft: () => go(0, -1), ArrowRight: () => go(0, 1), ArrowUp: () => go(-1, 0), ArrowDown: () => go(1, 0),
    "Shift+ArrowLeft": actions.earlier, "Shift+ArrowRight": actions.later,
  };

  /** Where a pointer is: the row, and the time in millionths of the call. */
  function at(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    const row = Math.floor((point.y - box.y) / (box.height / rows.length));
    return { row, time: from + (point.x - box.x) / box.width * width, x: point.x };
  }

  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const arrow = event.shiftKey && event.key.startsWith("Arrow");
    const action = keys[arrow ? `Shift+${event.key}` : event.key];
    if (action) {
      action();
      event.preventDefault();
    }
  });
  view.addEventListener("focus", () => chosen ?? choose(0, 0));
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? STEP : 1 / STEP, Math.min(from + width, Math.max(from, at(event).time)));
  }, { passive: false });
  view.addEventListener("pointerdown", (event) => {
    dragged = { x: at(event).x, from };
    view.setPointerCapture(event.pointerId);
  });
  view.addEventListener("pointerup", () => dragged = null);
  view.addEventListener("pointercancel", () => dragged = null);
  view.addEventListener("pointermove", (event) => {
    const { row, time, x } = at(event);
    if (dragged) return show(dragged.from - (x - dragged.x) / box.width * width, width);
    const inside = time >= from && time <= from + width;
    const index = (inside && rows[row] || []).findIndex((bar) => start(bar) <= time && time < end(bar));
    if (index >= 0) choose(row, index);
  });
  for (const button of frame.querySelectorAll("button")) button.addEventListener("click", actions[button.name]);

  view.tabIndex = 0;
  view.setAttribute("role", "application");
  view.setAttribute("aria-label", "Threads over time, to zoom");
  for (const hidden of frame.querySelectorAll("[hidden]")) hidden.hidden = false;
}
