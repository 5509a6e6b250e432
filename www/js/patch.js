/**
 * The only place that turns text into markup. The text comes from the widgets' own templates, which escape
 * whatever a pack or a file says.
 */
import morphdom from 'morphdom';

// Kept on the global object: a second copy of the script must not create the policy again.
const KEY = Symbol.for('auyl.policy');
const plain = { createHTML: (html) => html };

function policy() {
  globalThis[KEY] ??= globalThis.trustedTypes?.createPolicy('auyl', plain) ?? plain;
  return globalThis[KEY];
}

const painted = new WeakMap();

/** Brings the children of `target` to what `html` says, keeping focus, caret, open details and canvases. */
export function patch(target, html) {
  if (painted.get(target) === html) return;
  painted.set(target, html);
  const template = document.createElement('template');
  template.innerHTML = policy().createHTML(html);
  if (!target.firstChild) {
    target.append(template.content);
    return;
  }
  const next = document.createElement('div');
  next.append(template.content);
  morphdom(target, next, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      if (from.isEqualNode(to)) return false;
      if (from.localName === 'details') to.open = from.open;
      if (from.localName === 'canvas') {
        for (const name of ['data-key', 'aria-label', 'data-chart']) {
          if (to.hasAttribute(name)) from.setAttribute(name, to.getAttribute(name));
        }
        return false;
      }
      return true;
    },
    // A region is patched on its own; its placeholder is always empty.
    onBeforeElChildrenUpdated: (from) => !from.dataset?.region,
  });
}

/** Places the tiles of a treemap: `data-box` holds left, top, width, height in hundredths of a percent. */
export function place(root) {
  for (const tile of root.querySelectorAll('[data-box]')) {
    const [left, top, width, height] = tile.dataset.box.split(' ').map((n) => `${n / 100}%`);
    Object.assign(tile.style, { left, top, width, height });
  }
}
