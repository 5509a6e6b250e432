/** Which files of the package a kind of element needs; a page that is rendered beforehand names them, so that they travel at once. */

/** Style sheets of the package for views that came with the page, each made of these files of www/css/. */
export const STYLES = {
  'auyl.css': ['auyl.css', 'drawn.css'],
  'auyl_quiz.css': ['quiz.css'],
  'auyl_guide.css': ['duties.css', 'pathways.css'],
  'auyl_trainer.css': ['quiz.css', 'trainer.css'],
  'auyl_seminar.css': ['seminar.css'],
};

const ALONE = { budget: 'auyl', quiz: 'auyl_quiz', duties: 'auyl_guide', pathways: 'auyl_guide' };
const OWN_STYLES = { quiz: 'auyl_quiz.css', duties: 'auyl_guide.css', pathways: 'auyl_guide.css', trainer: 'auyl_trainer.css', seminar: 'auyl_seminar.css' };

/** The kind of an element by its tag; undefined for others. */
export const kindOf = (tag) => ['budget', 'quiz', 'duties', 'pathways', 'trainer', 'seminar'].find((kind) => tag === `auyl-${kind}`);

/** The style sheets of a kind. */
export const stylesOf = (kind) => ['auyl.css', OWN_STYLES[kind]].filter(Boolean);

/** The module that runs an element, as `static runtime` of its class says. */
export function moduleOf(kind, attributes) {
  const isWhole = (kind === 'quiz' && 'budget' in attributes) || (kind === 'pathways' && attributes.view === 'review');
  return (!isWhole && ALONE[kind]) || 'auyl_all';
}

/** Its files: the script that runs every page, the second one if there is one, and the wasm. */
export const scriptsOf = (module) => [...new Set(['auyl.js', `${module}.js`])];
export const wasmOf = (module) => `${module}_bg.wasm`;
