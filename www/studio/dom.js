/**
 * Makes nodes and brings them into the page. A view is written anew as a whole after every change and laid over what is
 * there, so focus, caret and running widgets stay. No markup is ever parsed.
 */
import morphdom from 'morphdom';

const TYPES = ['click', 'input', 'change', 'keydown', 'paste', 'dragover', 'drop', 'submit'];
const handlers = new WeakMap();

/** `el('p.note', {id: 'x', click: () => …}, 'text', node)`: functions are handlers, false and undefined are left out. */
export function el(tag, props, ...children) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(' ');
  const own = {};
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') own[key] = value;
    else if (key === 'value' && name === 'textarea') node.textContent = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  handlers.set(node, own);
  node.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false && child !== ''));
  return node;
}

/** What is opened by hand stays open; a widget minds its own inside. */
function before(from, to) {
  handlers.set(from, handlers.get(to) ?? {});
  if (from.localName === 'details') to.open = from.open;
  if (from.style.length) to.style.cssText = from.style.cssText;
  return true;
}

/** Lays `view`, a node of the same kind, over `root`. */
export const lay = (root, view) => morphdom(root, view, { onBeforeElUpdated: before });

/** Hears the events of a root for all nodes in it, those to come included. */
export function listen(root) {
  for (const type of TYPES) {
    root.addEventListener(type, (event) => {
      for (let node = event.target; node && node !== root.parentNode; node = node.parentNode) handlers.get(node)?.[type]?.(event);
    });
  }
}
