/** Files become readings: one after the other, in the worker, and what can't be read costs nothing of the work. */
import { openText } from '../frame.js';
import { Cancelled, ask, cancel } from '../reading.js';

/** Larger files are refused before they are read: no decision is near it. */
export const LIMIT_MIB = 32;

const fresh = () => crypto.randomUUID?.() ?? String(Math.random());

async function bytesOf(file) {
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file.bytes;
}

/** Files that wait for those being read. */
const waiting = [];
let isReading = false;

/** Reads files (`File`, or `{name, bytes}`) and adds what was read to the work; more may come while they are read. */
export async function bring(app, files) {
  if (!['', 'budget'].includes(app.project.kind)) return app.tell('studio-bring-elsewhere');
  waiting.push(...files);
  if (isReading) return;
  isReading = true;
  const refused = [];
  const readings = [];
  try {
    for (let at = 0; waiting.length; at += 1) {
      const file = waiting.shift();
      const of = at + 1 + waiting.length;
      app.set({ busy: { text: app.say('studio-reading', { name: file.name, at: at + 1, of }), done: at, of, cancel } });
      if (file.size > LIMIT_MIB * 1024 * 1024) {
        refused.push({ name: file.name, large: true, issues: [] });
        continue;
      }
      const bytes = await bytesOf(file);
      if (/\.json$/i.test(file.name) && openText(app, new TextDecoder().decode(bytes))) continue;
      try {
        const reading = await ask('read', { name: file.name, bytes, address: '' });
        if (reading.lines.length) readings.push({ id: fresh(), name: file.name, reading });
        else refused.push({ name: file.name, bare: file.bare, issues: reading.issues });
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        console.info(error);
        refused.push({ name: file.name, broken: true, issues: [] });
      }
    }
    app.ui.message = readings.length || !refused.length ? app.say('studio-read-done', { count: readings.length }) : '';
  } catch (error) {
    waiting.length = 0;
    app.ui.message = app.say(error instanceof Cancelled ? 'studio-cancelled' : 'studio-read-failed');
  }
  isReading = false;
  app.ui.busy = undefined;
  app.ui.refused = [...app.ui.refused, ...refused];
  if (readings.length) {
    app.ui.file = readings.at(-1).id;
    app.ui.editing = undefined;
    app.step = 'bring';
    app.replace({ ...app.project, kind: 'budget', files: [...app.project.files, ...readings] });
    app.focus(`file-${readings[0].id}`);
  } else {
    app.draw();
  }
}

/** What a paste holds: a table keeps its columns only as HTML. */
export function pasted(app, data) {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if (/<table/i.test(html)) return bringText(app, html, 'html');
  if (text.trim()) return bringText(app, text, 'txt');
  return undefined;
}

let pastes = 0;

export function bringText(app, text, ending) {
  pastes = Math.max(pastes, ...app.project.files.map(({ name }) => Number(/(\d+)\.(?:html|txt)$/.exec(name)?.[1] ?? 0))) + 1;
  // Words without a tab between them: a table that lost its columns on the way, if there was one.
  const bare = ending === 'txt' && !text.includes('\t');
  return bring(app, [{ name: `${app.say('studio-pasted', { count: String(pastes) }).replace(/[\u2068\u2069]/g, '')}.${ending}`, bare, bytes: new TextEncoder().encode(text) }]);
}

/** Asks the browser for the clipboard, where it lets us. */
export async function fromClipboard(app) {
  try {
    // As it is: the browser's own cleaning would parse it in this page. Nothing of it gets into a page.
    const [item] = await navigator.clipboard.read({ unsanitized: ['text/html'] });
    const type = ['text/html', 'text/plain'].find((name) => item.types.includes(name));
    const text = await (await item.getType(type)).text();
    await bringText(app, text, type === 'text/html' && /<table/i.test(text) ? 'html' : 'txt');
  } catch {
    app.tell('studio-clipboard-denied');
    app.focus('paste');
  }
}
