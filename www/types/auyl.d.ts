/** Types of `auyl/auyl.js`, the script itself: importing it defines the elements. */
export * from './index.js';

/** Defines the elements that this page has not defined yet. Called once on import; a second call changes nothing. */
export declare function define(): void;
