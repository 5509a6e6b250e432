/** Dates and separators of the language files say what `Intl` says, where it has the language (Node has them all). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { FluentBundle, FluentResource } from '@fluent/bundle';

for (const lang of ['kk', 'ru', 'en']) {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(new URL(`../../dist/i18n/${lang}.ftl`, import.meta.url), 'utf8')));
  const text = (id, args) => bundle.formatPattern(bundle.getMessage(id).value, args);

  test(`${lang}: long dates`, () => {
    for (let month = 0; month < 12; month += 1) {
      const date = new Date(Date.UTC(2023, month, 17));
      const said = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
      const own = text('date-long', { year: '2023', month: text(`month-${month + 1}`), day: '17' });
      assert.equal(own.replaceAll('\u00a0', ' '), said.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' '));
    }
  });

  test(`${lang}: separators`, () => {
    const parts = new Intl.NumberFormat(lang).formatToParts(-1234567.5);
    const find = (type) => parts.find((part) => part.type === type).value;
    assert.equal(text('number-decimal'), find('decimal'));
    assert.equal(text('number-group'), find('group'));
    assert.equal(text('number-minus'), find('minusSign'));
    const percent = new Intl.NumberFormat(lang, { style: 'percent' }).format(0.5);
    assert.equal(`50${text('number-percent')}`, percent);
  });
}
