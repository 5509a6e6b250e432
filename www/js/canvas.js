/** Paints the canvases of a widget: size, pixel ratio and colours of the page, drawing by the wasm module. */

const COLORS = ['ink', 'muted', 'line', 'surface', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `series-${n}`)];

/** The theme as `rgb()` values, resolved where the widget stands. */
export function colorsOf(probe) {
  const style = getComputedStyle(probe);
  return COLORS.map((name) => {
    probe.style.color = `var(--auyl-${name})`;
    return style.color;
  });
}

/** Repaints the canvases whose drawing, width, pixel ratio or colours changed. */
export function paint(root, probe, draw) {
  const canvases = root.querySelectorAll('canvas[data-chart]');
  if (!canvases.length) return;
  const colors = colorsOf(probe);
  const ratio = devicePixelRatio || 1;
  for (const canvas of canvases) {
    const width = Math.floor(canvas.parentElement.clientWidth);
    const key = [canvas.dataset.key, width, ratio, colors.join()].join('|');
    if (!width || canvas.painted === key || canvas.previousElementSibling?.matches('.drawn')) continue;
    const height = draw(canvas.dataset.chart, canvas, width, ratio, colors);
    if (!height) continue;
    canvas.painted = key;
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
}
