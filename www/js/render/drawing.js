/**
 * A canvas on which the module draws as on any other, and which is SVG in the end. Colours stay those of the theme, by
 * their names, so that the picture follows it as the rest of the view does.
 */
import { listed } from '../shell.js';
import { escaped } from './markup.js';

/** Stand for the colours that the module is given, in its order: `Theme::from_list`. White and black are what it writes on a fill. */
const THEME = {
  ink: '26,36,43', muted: '81,96,107', line: '201,210,216', surface: '254,254,254',
  'series-1': '0,111,145', 'series-2': '179,90,0', 'series-3': '61,122,46', 'series-4': '138,69,143',
  'series-5': '138,96,0', 'series-6': '47,92,176', 'series-7': '176,55,79', 'series-8': '94,106,113',
};
const NAMES = new Map([...Object.entries(THEME).map(([name, rgb]) => [`rgb(${rgb})`, name]), ['rgb(255,255,255)', 'on-series'], ['rgb(16,22,26)', 'on-series']]);
const color = (written) => `var(--auyl-${NAMES.get(written) ?? 'ink'})`;

/** The colours as the module reads them. */
const colors = listed(Object.values(THEME).map((rgb) => `rgb(${rgb})`));

/** Letters are measured a little wide, so that what is cut with this measure always fits. */
const measured = (text, size, isBold) => Math.ceil([...text].length * size * (isBold ? 0.7 : 0.63));

const ANCHORS = { center: 'middle', right: 'end' };

// The module asks whether it got a canvas context of the page.
globalThis.CanvasRenderingContext2D ??= class {};

/** What the module calls of a canvas context, written down as shapes. */
class Pen {
  shapes = [];
  #path = '';
  #stroke;

  constructor() {
    // Own members stand before those of the page's class, which want a real canvas.
    const plain = { globalAlpha: 1, fillStyle: '', strokeStyle: '', lineWidth: 1, font: '', textAlign: 'left', textBaseline: 'middle' };
    for (const [name, value] of Object.entries(plain)) Object.defineProperty(this, name, { value, writable: true });
    for (const name of ['beginPath', 'moveTo', 'lineTo', 'stroke', 'fill', 'fillRect', 'strokeRect', 'fillText', 'measureText', 'setTransform']) {
      Object.defineProperty(this, name, { value: (...args) => this.#calls[name](...args) });
    }
    Object.setPrototypeOf(this, CanvasRenderingContext2D.prototype);
  }

  #add(shape) {
    this.#stroke = undefined;
    this.shapes.push(shape);
  }

  #lettering() {
    return { size: Number(/(\d+)px/.exec(this.font)?.[1] ?? 0), isBold: this.font.startsWith('bold') };
  }

  get #alpha() {
    return this.globalAlpha < 1 ? ` opacity="${Math.round(this.globalAlpha * 100)}%"` : '';
  }

  #calls = {
    setTransform() {},
    beginPath: () => { this.#path = ''; },
    moveTo: (x, y) => { this.#path += `M${x} ${y}`; },
    lineTo: (x, y) => { this.#path += `L${x} ${y}`; },
    stroke: () => {
      // Lines of one colour that follow each other, as those of a hatching, are one path.
      const style = `stroke="${color(this.strokeStyle)}" stroke-width="${this.lineWidth}"${this.#alpha}`;
      if (this.#stroke?.style === style) {
        this.#stroke.path += this.#path;
      } else {
        this.#stroke = { style, path: this.#path, toString: function write() { return `<path d="${this.path}" fill="none" ${this.style}/>`; } };
        this.shapes.push(this.#stroke);
      }
    },
    fill: () => this.#add(`<path d="${this.#path}Z" fill="${color(this.fillStyle)}"${this.#alpha}/>`),
    fillRect: (x, y, width, height) => {
      // The view has its surface already.
      if (NAMES.get(this.fillStyle) !== 'surface') this.#add(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color(this.fillStyle)}"${this.#alpha}/>`);
    },
    strokeRect: (x, y, width, height) => this.#add(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${color(this.strokeStyle)}"${this.#alpha}/>`),
    fillText: (text, x, y) => {
      const { size, isBold } = this.#lettering();
      const anchor = ANCHORS[this.textAlign] ? ` text-anchor="${ANCHORS[this.textAlign]}"` : '';
      this.#add(`<text x="${x}" y="${y}" font-size="${size}"${isBold ? ' font-weight="bold"' : ''}${anchor} fill="${color(this.fillStyle)}">${escaped(text)}</text>`);
    },
    measureText: (text) => {
      const { size, isBold } = this.#lettering();
      return { width: measured(text, size, isBold) };
    },
  };
}

/** Widths in CSS pixels that pictures are drawn for; in between they are scaled. drawn.css shows the one that fits. */
export const WIDTHS = [280, 330, 400, 500, 640, 800, 960];

/** A picture at all widths; `draw(canvas, width, colors)` gives its height, 0 where there is none. `label` is markup. */
export function drawn(draw, label) {
  const pictures = WIDTHS.map((width) => {
    const pen = new Pen();
    const height = draw({ getContext: () => pen }, width, colors);
    return height && `<svg class="drawn at-${width}" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr" font-family="system-ui, sans-serif" dominant-baseline="central">${pen.shapes.join('')}</svg>`;
  });
  return pictures.filter(Boolean).join('');
}
