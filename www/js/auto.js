/**
 * The entry for pages: importing it defines the elements. A second copy on the same page changes nothing.
 */
import { define } from './auyl.js';

define();

export { define };
