// A page without a framework. What follows a line with `wrong:` must not compile, everything else must.
import { define, type AuylQuizResult } from 'auyl';
import { readDecision, runtime } from 'auyl/tools';
import 'auyl/auto';
import 'auyl/auyl.js';
import plugin, { filesOfWidgets } from 'auyl/vite';

define();
define({ base: new URL('https://example.org/auyl/') });
// wrong: no option of this name
define({ bass: '/auyl/' });

const budget = document.createElement('auyl-budget');
budget.year = 2023;
budget.view = 'years';
budget.view = null;
budget.open = true;
budget.state = { ...budget.state, view: 'check' };
const year: string | null = budget.year;
const file: Promise<Blob> = budget.export('csv');
budget.addEventListener('auyl-change', ({ detail }) => detail.state.view satisfies string | undefined);
// wrong: no such view
budget.view = 'weeks';
// wrong: no such view
budget.state = { view: 'weeks' };
// wrong: another format
budget.export('pdf');
// wrong: known only to itself
budget.ready = Promise.resolve(budget);

const quiz = document.querySelector('auyl-quiz')!;
quiz.addEventListener('auyl-complete', ({ detail }) => detail satisfies AuylQuizResult);
// wrong: a result is no item
quiz.addEventListener('auyl-answer', ({ detail }) => detail satisfies AuylQuizResult);
document.querySelector('auyl-seminar')!.view = 'participant';

runtime().then(() => readDecision('decision.html', new Uint8Array()));
plugin({ folder: 'widgets' }).name satisfies string;
filesOfWidgets() satisfies string[];
export { file, year };
