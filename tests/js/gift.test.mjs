/** Our reader of GIFT and gift-pegjs agree on types, answers, weights and feedback (see tests/quiz_fixtures.rs). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'gift-pegjs';

const file = (name) => readFileSync(new URL(`../fixtures/quiz/gift-tour/${name}`, import.meta.url), 'utf8');
const words = (part) => (part?.text ?? '').replace(/\s+/g, ' ').trim();
const weight = ({ weight, isCorrect }) => weight ?? (isCorrect ? 100 : 0);

/** A figure as value and how far off counts. */
const span = (part) => {
  switch (part.type) {
    case 'range': return [part.number, part.range];
    case 'high-low': return [(part.numberHigh + part.numberLow) / 2, (part.numberHigh - part.numberLow) / 2];
    default: return [part.number, 0];
  }
};

const shapes = {
  MC: ({ choices }) => ({ type: 'MC', answers: choices.map((choice) => [weight(choice), words(choice.feedback)]) }),
  Short: ({ choices }) => ({ type: 'Short', answers: choices.map((choice) => [weight(choice), words(choice.feedback)]) }),
  // The first feedback is for a wrong answer, the second for a right one, whatever the parser calls them.
  TF: ({ isTrue, trueFeedback, falseFeedback }) => ({ type: 'TF', answer: isTrue, said: [words(trueFeedback), words(falseFeedback)] }),
  Numerical: ({ choices }) => ({
    type: 'Numerical',
    answers: Array.isArray(choices) ? choices.map((choice) => [...span(choice.text), weight(choice), words(choice.feedback)]) : [[...span(choices), 100, '']],
  }),
  Matching: ({ matchPairs }) => ({ type: 'Matching', count: matchPairs.filter(({ subquestion }) => words(subquestion)).length }),
};

const rounded = (value) => JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'number' ? Math.round(part * 1e5) / 1e5 : part)));

test('every question as the second parser reads it', () => {
  const theirs = parse(file('input.gift')).filter(({ type }) => shapes[type]).map((question) => shapes[question.type](question));
  const ours = JSON.parse(file('shapes.json'));
  assert.ok(ours.length >= 30);
  assert.deepEqual(ours.map(rounded), theirs.map(rounded));
});
