/** Colours: whether they can be read, and the style sheet that carries them to a page. */

/** The surfaces that an accent stands on, by day and by night, as www/css/auyl.css has them. */
const SURFACES = { accent: ['#ffffff', '#f2f5f6'], dark: ['#12181c', '#1c252b'] };
export const DEFAULTS = { accent: '#00566f', dark: '#7cd0ea' };
const INKS = ['#ffffff', '#10161a'];
/** WCAG 2.2, 1.4.3: text of usual size. */
const LEAST = 4.5;

const channel = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The ink that reads best on a colour. */
const inkOn = (colour) => INKS.reduce((best, ink) => (contrast(ink, colour) > contrast(best, colour) ? ink : best));

/** Whether a colour can be read as text on its surfaces, and text on it. */
export function verdict(name, colour) {
  const ratio = Math.min(...SURFACES[name].map((surface) => contrast(surface, colour)), contrast(inkOn(colour), colour));
  return { ratio, passes: ratio >= LEAST };
}

const isColour = (text) => /^#[0-9a-f]{6}$/i.test(text ?? '');

/** The rules for a widget; blank where the colours are its own. */
export function css(tag, { accent, dark }) {
  const rule = (colour) => `${tag} { --auyl-accent: ${colour}; --auyl-on-accent: ${inkOn(colour)}; }`;
  const [day, night] = [isColour(accent), isColour(dark)];
  if (!day && !night) return '';

  return `${rule(day ? accent : DEFAULTS.accent)}\n@media (prefers-color-scheme: dark) { ${rule(night ? dark : DEFAULTS.dark)} }\n`;
}
