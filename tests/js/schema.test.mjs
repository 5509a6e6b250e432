// The published schemas accept the shipped packs and refuse broken ones.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);

/** Per schema: packs that it accepts, and what it refuses, spoilt copies of `from`. */
const SCHEMAS = {
  quiz: {
    sound: ['content/quizzes/rights.json', 'content/quizzes/budget.json', 'content/quizzes/duties.json', 'tests/fixtures/e2e/quiz.json'],
    from: 'tests/fixtures/e2e/quiz.json',
    broken: {
      'a type that is not known': (pack) => { pack.items[0].type = 'riddle'; },
      'no items': (pack) => { delete pack.items; },
      'another format': (pack) => { pack.format = 'auyl-duties/1'; },
      'an address that is not https': (pack) => { pack.sources[0].url = 'javascript:alert(1)'; },
    },
  },
  duties: {
    sound: ['content/duties/law-2026-07.json', 'content/duties/law-2026-07-problems.json', 'content/duties/draft-2023.json'],
    from: 'content/duties/law-2026-07.json',
    broken: {
      'a verb that is not known': (pack) => { pack.duties[0].verb = 'dances'; },
      'a duty without an article': (pack) => { delete pack.duties[0].article; },
      'an edition elsewhere': (pack) => { pack.editions[0].src = 'https://example.org/x.json'; },
      'another format': (pack) => { pack.format = 'auyl-quiz/1'; },
    },
  },
  pathways: {
    sound: ['content/pathways/participation.json', 'tests/fixtures/e2e/pathways.json'],
    from: 'tests/fixtures/e2e/pathways.json',
    broken: {
      'another format': (pack) => { pack.format = 'auyl-quiz/1'; },
      'no questions': (pack) => { pack.questions = []; },
      'a step without its article': (pack) => { delete pack.outcomes[0].steps[0].article; },
      'an act without the day of its wording': (pack) => { delete pack.sources[0].as_of; },
      'an answer that leads nowhere': (pack) => { delete pack.questions[0].options[0].next; },
      'a term in weeks': (pack) => { pack.rules.find(({ term }) => term).term.unit = 'weeks'; },
      'a thirteenth month': (pack) => { pack.calendar[0].month = 13; },
      'a paper in one language': (pack) => { delete pack.papers[0].blocks[0].text.kk; },
      'an address that is not https': (pack) => { pack.sources[0].url = 'javascript:alert(1)'; },
    },
  },
};

for (const [name, { sound, from, broken }] of Object.entries(SCHEMAS)) {
  const validate = ajv.compile(read(`content/schemas/${name}.schema.json`));
  for (const path of sound) {
    test(path, () => {
      validate(read(path));
      assert.deepEqual((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).slice(0, 10), []);
    });
  }
  for (const [what, spoil] of Object.entries(broken)) {
    test(`${name}: refuses ${what}`, () => {
      const pack = read(from);
      spoil(pack);
      assert.equal(validate(pack), false);
    });
  }
}
