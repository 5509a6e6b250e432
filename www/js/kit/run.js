/** The second script of an offline kit: defines the elements, with files from the kit, and shows the plan. */
import './bring.js';
import '../auyl.js';
import { files } from '../files.js';

const note = document.getElementById('note');
for (const type of ['auyl-ready', 'auyl-error']) addEventListener(type, () => note.remove(), { once: true });

// Until <auyl-seminar> is there: the widgets of the plan below each other.
if (!customElements.get('auyl-seminar')) {
  const plan = await (await files.open(new URL('plan.json', document.baseURI).href)).json();
  for (const { kind, src, options } of plan.steps) {
    const tag = `auyl-${kind === 'results' ? 'trainer' : kind}`;
    if (!customElements.get(tag)) continue;
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries({ ...options, ...(src && { src }) })) widget.setAttribute(name, value);
    document.body.append(widget);
  }
}
