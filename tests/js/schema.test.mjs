// The published schemas accept the shipped packs and refuse broken ones.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const validate = ajv.compile(read('content/schemas/quiz.schema.json'));

for (const path of ['content/quizzes/rights.json', 'content/quizzes/budget.json', 'content/quizzes/duties.json', 'tests/fixtures/e2e/quiz.json']) {
  test(path, () => {
    validate(read(path));
    assert.deepEqual((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).slice(0, 10), []);
  });
}

const broken = {
  'a type that is not known': (pack) => { pack.items[0].type = 'riddle'; },
  'no items': (pack) => { delete pack.items; },
  'another format': (pack) => { pack.format = 'auyl-duties/1'; },
  'an address that is not https': (pack) => { pack.sources[0].url = 'javascript:alert(1)'; },
};
for (const [name, spoil] of Object.entries(broken)) {
  test(`refuses ${name}`, () => {
    const pack = read('tests/fixtures/e2e/quiz.json');
    spoil(pack);
    assert.equal(validate(pack), false);
  });
}

const duties = ajv.compile(read('content/schemas/duties.schema.json'));
for (const name of ['law-2026-07', 'law-2026-07-problems', 'draft-2023']) {
  test(`content/duties/${name}.json`, () => {
    duties(read(`content/duties/${name}.json`));
    assert.deepEqual((duties.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).slice(0, 10), []);
  });
}

const brokenDuties = {
  'a verb that is not known': (pack) => { pack.duties[0].verb = 'dances'; },
  'a duty without an article': (pack) => { delete pack.duties[0].article; },
  'an edition elsewhere': (pack) => { pack.editions[0].src = 'https://example.org/x.json'; },
  'another format': (pack) => { pack.format = 'auyl-quiz/1'; },
};
for (const [name, spoil] of Object.entries(brokenDuties)) {
  test(`duties: refuses ${name}`, () => {
    const pack = read('content/duties/law-2026-07.json');
    spoil(pack);
    assert.equal(duties(pack), false);
  });
}
