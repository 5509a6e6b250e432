// The published schema of quiz packs accepts the shipped packs and refuses broken ones.
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

const pathways = ajv.compile(read('content/schemas/pathways.schema.json'));

for (const path of ['content/pathways/participation.json', 'tests/fixtures/e2e/pathways.json']) {
  test(path, () => {
    pathways(read(path));
    assert.deepEqual((pathways.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).slice(0, 10), []);
  });
}

const spoiled = {
  'another format': (pack) => { pack.format = 'auyl-quiz/1'; },
  'no questions': (pack) => { pack.questions = []; },
  'a step without its article': (pack) => { delete pack.outcomes[0].steps[0].article; },
  'an act without the day of its wording': (pack) => { delete pack.sources[0].as_of; },
  'an answer that leads nowhere': (pack) => { delete pack.questions[0].options[0].next; },
  'a term in weeks': (pack) => { pack.rules.find(({ term }) => term).term.unit = 'weeks'; },
  'a thirteenth month': (pack) => { pack.calendar[0].month = 13; },
  'a paper in one language': (pack) => { delete pack.papers[0].blocks[0].text.kk; },
  'an address that is not https': (pack) => { pack.sources[0].url = 'javascript:alert(1)'; },
};
for (const [name, spoil] of Object.entries(spoiled)) {
  test(`pathways: refuses ${name}`, () => {
    const pack = read('tests/fixtures/e2e/pathways.json');
    spoil(pack);
    assert.equal(pathways(pack), false);
  });
}
