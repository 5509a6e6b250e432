/**
 * What a widget keeps goes to the learning platform with the rest of the learner's way; takes the place of `../store.js`. Not so
 * papers, which somebody fills in as their own and keeps on the device if they ask for it: what is in them is told to nobody.
 */
import * as device from '../store.js';

const isOwn = (key) => key.startsWith('pathways.');
const way = () => globalThis[Symbol.for('auyl.way')];

/** Elements that keep under one name are told apart by their step. */
const named = (element, key) => {
  const step = element.closest('[id^="step-"]')?.id;
  return step ? `${key}@${step.slice(5)}` : key;
};

export const recall = (element, key) => (isOwn(key) ? device.recall(element, key) : way().recall(named(element, key)));
export const keep = (element, key, value) => (isOwn(key) ? device.keep(element, key, value) : way().keep(named(element, key), value));
