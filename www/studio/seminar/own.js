/** The plan as it is taken away. */
import { dataOf } from '../budget/data.js';

/** A budget step without data of its own shows the budget of this work, if there is one. */
export function ownPlan(project) {
  if (!dataOf(project).lines.length) return project.plan;
  return { ...project.plan, steps: project.plan.steps.map((step) => (step.kind === 'budget' && !step.src ? { ...step, src: 'datapackage.json' } : step)) };
}
