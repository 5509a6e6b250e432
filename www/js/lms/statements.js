/** Statements of cmi5: those it defines, and answers to items as it allows them. Plain data, with ids and times given from outside. */
import { definitionOf, responseOf } from './items.js';

const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
};
const DEFINED = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
const MOVE_ON = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** Seconds as ISO 8601 writes a duration, to hundredths. */
export const duration = (seconds) => `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`;

const rounded = (number) => Math.round(number * 1e4) / 1e4;
const verb = (name) => ({ id: VERBS[name], display: { en: name } });

/** The template that the platform gives, with more. */
function contextOf({ template, registration }, { categories = [], parent, extensions, language }) {
  const { contextActivities = {}, extensions: given, ...rest } = structuredClone(template ?? {});
  const category = [...[contextActivities.category ?? []].flat(), ...categories];
  const parents = [...[contextActivities.parent ?? []].flat(), ...(parent ? [{ id: parent }] : [])];
  return {
    ...rest,
    registration,
    ...(language && { language }),
    contextActivities: { ...contextActivities, ...(category.length && { category }), ...(parents.length && { parent: parents }) },
    extensions: { ...given, ...extensions },
  };
}

/** A statement that cmi5 defines. `launch`: actor, activityId, registration, template, masteryScore. */
export function defined(launch, name, { id, timestamp, seconds, percent }) {
  const judges = name === 'passed' || name === 'failed';
  const result = {
    ...(name === 'completed' && { completion: true }),
    ...(judges && { success: name === 'passed', score: { scaled: rounded(percent / 100), raw: Math.round(percent), min: 0, max: 100 } }),
    ...(name !== 'initialized' && { duration: duration(seconds) }),
  };
  const moves = judges || name === 'completed';
  return {
    id,
    timestamp,
    actor: launch.actor,
    verb: verb(name),
    object: { objectType: 'Activity', id: launch.activityId },
    ...(Object.keys(result).length && { result }),
    context: contextOf(launch, {
      categories: [DEFINED, ...(moves ? [MOVE_ON] : [])],
      extensions: judges && launch.masteryScore !== undefined ? { [MASTERY]: launch.masteryScore } : {},
    }),
  };
}

/** An answer to an item; `base` begins the ids of items. */
export function answered(launch, base, { id, timestamp, name, item, response, score, max, seconds, lang }) {
  return {
    id,
    timestamp,
    actor: launch.actor,
    verb: verb('answered'),
    object: { objectType: 'Activity', id: `${base}#item/${encodeURIComponent(name)}`, definition: definitionOf(item) },
    result: {
      response: responseOf(item, response, lang),
      success: max > 0 && score >= max,
      ...(max > 0 && { score: { scaled: rounded(Math.min(1, Math.max(0, score / max))), raw: rounded(score), min: 0, max } }),
      ...(seconds !== undefined && { duration: duration(seconds) }),
    },
    context: contextOf(launch, { parent: launch.activityId, language: lang }),
  };
}
