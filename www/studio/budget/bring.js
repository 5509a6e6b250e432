/** Files become readings: one after the other, in the worker, and what can't be read costs nothing of the work. */
import { openText } from '../frame.js';
import { Cancelled, ask, cancel } from '../reading.js';

/** Larger files are refused before they are read: no decision is near it. */
export const LIMIT_MIB = 32;

const fresh = () => crypto.randomUUID?.() ?? String(Math.random());

async function bytesOf(file) {
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file.bytes;
}

/** Reads files (`File`, or `{name, bytes}`) and adds what was read to the work. */
export async function bring(app, files) {
  if (app.ui.busy) return;
  if (!['', 'budget'].includes(app.project.kind)) return app.tell('studio-bring-elsewhere');
  const refused = [];
  const readings = [];
  try {
    for (const [at, file] of files.entries()) {
      app.set({ busy: { text: app.say('studio-reading', { name: file.name, at: at + 1, of: files.length }), done: at, of: files.length, cancel } });
      if (file.size > LIMIT_MIB * 1024 * 1024) {
        refused.push({ name: file.name, large: true, issues: [] });
        continue;
      }
      const bytes = await bytesOf(file);
      if (/\.json$/i.test(file.name) && openText(app, new TextDecoder().decode(bytes))) continue;
      try {
        const reading = await ask('read', { name: file.name, bytes, address: '' });
        if (reading.lines.length) readings.push({ id: fresh(), name: file.name, reading });
        else refused.push({ name: file.name, issues: reading.issues });
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        console.info(error);
        refused.push({ name: file.name, broken: true, issues: [] });
      }
    }
    app.ui.message = readings.length || !refused.length ? app.say('studio-read-done', { count: readings.length }) : '';
  } catch (error) {
    app.ui.message = app.say(error instanceof Cancelled ? 'studio-cancelled' : 'studio-read-failed');
  }
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

export function bringText(app, text, ending) {
  const count = app.project.files.filter(({ pasted: own }) => own).length + app.project.files.length + 1;
  return bring(app, [{ name: `${app.say('studio-pasted', { count: String(count) }).replace(/[\u2068\u2069]/g, '')}.${ending}`, bytes: new TextEncoder().encode(text) }]);
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
