/** The plan as it is taken away. */
import { dataOf } from '../budget/data.js';
import { LANGUAGES, plainIn } from '../words.js';

/** A title that nobody wrote says what kind of thing it is the title of. */
function titled(title, id) {
  const isBlank = typeof title === 'string' ? !title.trim() : !Object.values(title ?? {}).some((text) => text?.trim());
  return isBlank ? Object.fromEntries(LANGUAGES.map((lang) => [lang, plainIn(lang, id)])) : title;
}

/** A budget step without data of its own shows the budget of this work, if there is one. */
export function ownPlan(project) {
  const { plan } = project;
  const hasBudget = dataOf(project).lines.length > 0;
  const steps = plan.steps.map((step) => ({
    ...step,
    title: titled(step.title, `studio-plan-${step.kind}`),
    ...(hasBudget && step.kind === 'budget' && !step.src && { src: 'datapackage.json' }),
  }));
  return { ...plan, title: titled(plan.title, 'studio-kind-seminar'), steps };
}
