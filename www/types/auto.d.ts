/** Types of `auyl/auto` and of the script `auyl.js`: importing it defines the elements. */
export * from './index.js';
