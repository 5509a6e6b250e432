/** What is put into messages: kept apart from the words around it where it runs the other way, and only there. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { files } from '../../www/js/files.js';
import { Texts } from '../../www/js/texts.js';

const MESSAGES = 'whose = Budget of { $name } for { $count } people\nnumber-decimal = .\nnumber-group = ,\nnumber-minus = -\nnumber-percent = %\nnumber-group-from = 4\n';

async function said(tag, name) {
  files.page = () => 'https://example.org/';
  files.open = async () => new Response(MESSAGES);
  const texts = await Texts.load(tag, `${tag}.ftl`);
  return texts.text('whose', texts.placeables(['name', `=${name}`, 'count', '#1200']));
}

test('names of the same direction stand as they are', async () => {
  for (const tag of ['kk', 'ru', 'en']) assert.equal(await said(tag, 'Қараөлең'), 'Budget of Қараөлең for 1,200 people');
});

test('names of the other direction are kept apart', async () => {
  assert.equal(await said('kk', 'قاراولەڭ'), 'Budget of \u2068قاراولەڭ\u2069 for 1,200 people');
  assert.equal(await said('kk', '\u202eabc'), 'Budget of \u2068\u202eabc\u2069 for 1,200 people');
});

test('in a language that runs the other way everything is kept apart', async () => {
  assert.equal(await said('ur', 'Қараөлең'), 'Budget of \u2068Қараөлең\u2069 for \u20681,200\u2069 people');
  assert.equal(await said('ur', 'قاراولەڭ'), 'Budget of \u2068\u2068قاراولەڭ\u2069\u2069 for \u20681,200\u2069 people');
});
