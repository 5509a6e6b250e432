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

/** What a text of markup stands for. */
export function nodesOf(html) {
  const template = document.createElement('template');
  template.innerHTML = policy().createHTML(html);
  return template.content;
}

const painted = new WeakMap();

/** The words of a region without those in pictures that came with the page. */
function wordsOf(region) {
  const copy = region.cloneNode(true);
  for (const picture of copy.querySelectorAll('.drawn')) picture.remove();
  return copy.textContent;
}

/** Brings the children of `target` to what `html` says, keeping focus, caret, open details and canvases. False where nothing was to do. */
export function patch(target, html) {
  if (painted.get(target) === html) return false;
  painted.set(target, html);
  if (!target.firstChild) {
    target.append(nodesOf(html));
    return true;
  }
  const next = document.createElement('div');
  next.append(nodesOf(html));
  // A control that goes loses focus before anything changes: taken away with it, it would make browsers lay out a page half written.
  const focused = target.getRootNode().activeElement;
  // Regions in it are patched on their own.
  const isOurs = focused?.id && target.contains(focused) && (focused.closest('[data-region]') ?? target) === target;
  if (isOurs && !next.querySelector(`#${CSS.escape(focused.id)}`)) focused.blur();
  // A picture that came with the page stays while all figures around it do.
  const keepsPictures = target.querySelector('.drawn') && wordsOf(target) === next.textContent;
  // What was typed into a text field is no node of it.
  const typed = [...target.querySelectorAll('textarea')];
  morphdom(target, next, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      if ((from.isEqualNode(to) && !typed.some((field) => from.contains(field))) || (keepsPictures && from.firstElementChild?.matches('.drawn'))) return false;
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
  // What was moved lost the focus on its way.
  if (isOurs && target.getRootNode().activeElement !== focused && focused.isConnected) focused.focus({ preventScroll: true });
  return true;
}

/** Places the tiles of a treemap: `data-box` holds left, top, width, height in hundredths of a percent. */
export function place(root) {
  for (const tile of root.querySelectorAll('[data-box]')) {
    const [left, top, width, height] = tile.dataset.box.split(' ').map((n) => `${n / 100}%`);
    Object.assign(tile.style, { left, top, width, height });
  }
}
