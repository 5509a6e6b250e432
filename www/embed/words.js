/** The messages that the framed page says itself; the build writes them into it, so that it waits for no file. */
export const WORDS = [
  'embed-title', 'embed-budget', 'embed-quiz', 'embed-duties', 'embed-pathways', 'embed-seminar', 'embed-trainer',
  'embed-no-script', 'embed-no-widget', 'embed-unknown-widget', 'embed-no-plan', 'embed-refused', 'loading', 'error-AUYL-002',
];
