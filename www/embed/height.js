/** How high a framed page is: the page tells, the page around it listens. Both ends of the one message. */
const ASKS = 'height';
/** A frame smaller or larger than this is no widget's. */
const [LEAST, MOST] = [16, 30_000];

/**
 * Tells the page around this one how high the body is, now, whenever that changes, and when it asks; `also` hears of it
 * too. Gives what tells it at once: out of sight a browser does not say what changed its size.
 */
export function tellHeight(also = () => {}) {
  if (parent === window) return () => {};
  const tell = () => {
    // To whomever: a height is no secret, and who frames this page is not known here.
    parent.postMessage({ auylHeight: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
    also();
  };
  new ResizeObserver(tell).observe(document.body);
  for (const type of ['auyl-ready', 'auyl-change']) addEventListener(type, tell);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.auyl === ASKS) tell();
  });
  return tell;
}

/** The origin that messages of a frame come from. A sandbox without `allow-same-origin` leaves it none. */
function originOf(frame) {
  if (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')) return 'null';
  try {
    return new URL(frame.src).origin;
  } catch {
    return undefined;
  }
}

/**
 * Gives every frame that matches the height that its page tells, also where a style sheet has the browser do so
 * (`frame-sizing`): the browser can't without the page's leave. `then` hears of it. Messages of strangers are passed over.
 */
export function fitFrames(selector, then = () => {}) {
  const frames = () => [...document.querySelectorAll(selector)];
  addEventListener('message', ({ data, source, origin }) => {
    const height = data?.auylHeight;
    if (typeof height !== 'number' || !(height >= LEAST && height <= MOST)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || originOf(frame) !== origin) return;
    const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.ceil(height) + border}px`;
    then();
  });
  // What was told before this script came was told to nobody.
  const ask = () => frames().forEach(({ contentWindow }) => contentWindow?.postMessage({ auyl: ASKS }, '*'));
  ask();
  addEventListener('load', ask);
}
