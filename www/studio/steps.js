/** Which steps lead to which page, and when a step has what it needs. */
import { dataOf } from './budget/data.js';
import { check } from './steps/check.js';
import { choose } from './steps/choose.js';
import { bringView } from './steps/bring.js';
import { preview } from './steps/preview.js';
import { take } from './steps/take.js';
import { words } from './steps/words.js';
import { setUp } from './guide/set-up.js';
import { questions } from './quiz/questions.js';
import { planView } from './seminar/plan.js';

const hasLines = (project) => dataOf(project).lines.length > 0;
const hasQuestions = (project) => project.quiz?.items?.length > 0;
const hasPlan = (project) => project.plan?.steps?.length > 0;
const always = () => true;

const CHOOSE = { id: 'choose', title: 'studio-choose', view: choose, needs: always };
const PREVIEW = { id: 'preview', title: 'studio-preview', view: preview };
const TAKE = { id: 'take', title: 'studio-take', view: take };
const SET_UP = { id: 'set-up', title: 'studio-set-up', view: setUp, needs: always };

const PATHS = {
  '': [CHOOSE],
  budget: [
    CHOOSE,
    { id: 'bring', title: 'studio-bring', view: bringView, needs: always },
    { id: 'check', title: 'studio-check', view: check, needs: hasLines },
    { id: 'words', title: 'studio-words', view: words, needs: hasLines },
    { ...PREVIEW, needs: hasLines },
    { ...TAKE, needs: hasLines },
  ],
  quiz: [
    CHOOSE,
    { id: 'questions', title: 'studio-questions', view: questions, needs: always },
    { ...PREVIEW, needs: hasQuestions },
    { ...TAKE, needs: hasQuestions },
  ],
  duties: [CHOOSE, SET_UP, { ...PREVIEW, needs: always }, { ...TAKE, needs: always }],
  pathways: [CHOOSE, SET_UP, { ...PREVIEW, needs: always }, { ...TAKE, needs: always }],
  seminar: [CHOOSE, { id: 'plan', title: 'studio-plan', view: planView, needs: always }, { ...PREVIEW, needs: hasPlan }, { ...TAKE, needs: hasPlan }],
};

/** The steps of a project, in their order: `{id, title, ready}`. */
export const stepsOf = (project) => PATHS[project.kind].map((step) => ({ ...step, ready: step.needs(project) }));

const VIEWS = new Map(Object.values(PATHS).flat().map(({ id, view }) => [id, view]));
export const viewOf = (step) => VIEWS.get(step);
