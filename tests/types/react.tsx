// What follows a line with `wrong:` must not compile, everything else must.
import type { AuylBudget } from 'auyl';
import 'auyl/react';
import { createRef } from 'react';

const budget = createRef<AuylBudget>();

export const right = (
  <>
    <auyl-budget ref={budget} className="wide" lang="kk" year={2023} open hash="" state={{ view: 'check' }} onauyl-change={(event) => event.detail.state.line}>
      <p>Fallback</p>
    </auyl-budget>
    <auyl-quiz mode="exam" seed={7} onauyl-complete={({ detail }) => detail.percent.toFixed()} />
    <auyl-duties view="matrix" onauyl-link={(event) => event.preventDefault()} />
    <auyl-pathways start={null} />
    <auyl-trainer sample="sample.json" />
    <auyl-seminar src="plan.json" view="participant" />
  </>
);

export const wrong = (
  <>
    {/* wrong: no such view */}
    <auyl-budget view="weeks" />
    {/* wrong: no such attribute */}
    <auyl-quiz difficulty="hard" />
    {/* wrong: no such state */}
    <auyl-duties state={{ view: 'weeks' }} />
    {/* wrong: what is answered has no percent */}
    <auyl-quiz onauyl-answer={({ detail }) => detail.percent} />
    {/* wrong: no such widget */}
    <auyl-weather />
  </>
);
