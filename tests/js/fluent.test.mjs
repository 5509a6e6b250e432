/** The browser's Fluent engine formats every message as the native one does (see tests/fluent.rs). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const cases = JSON.parse(file('tests/fixtures/fluent/formatted.json'));

for (const lang of ['kk', 'ru', 'en']) {
  test(`${lang}: every message like the native engine`, () => {
    const bundle = new FluentBundle(lang, { useIsolating: false });
    for (const name of [`${lang}.ftl`, `${lang}.tools.ftl`]) assert.deepEqual(bundle.addResource(new FluentResource(file(`dist/i18n/${name}`))), []);
    // The Studio's file holds messages of the others too: they are the same.
    assert.deepEqual(bundle.addResource(new FluentResource(file(`dist/i18n/${lang}.studio.ftl`)), { allowOverrides: true }), []);
    // Those of framed widgets are written into their page.
    assert.deepEqual(bundle.addResource(new FluentResource(file(`i18n/${lang}/embed.ftl`))), []);
    const own = cases.filter(([tag]) => tag === lang);
    assert.ok(own.length > 100);
    for (const [, id, args, expected] of own) {
      const [name, attribute] = id.split('.');
      const message = bundle.getMessage(name);
      const pattern = attribute ? message.attributes[attribute] : message.value;
      const errors = [];
      assert.equal(bundle.formatPattern(pattern, args, errors), expected, `${lang} ${id} ${JSON.stringify(args)}`);
      assert.deepEqual(errors, []);
    }
  });
}
