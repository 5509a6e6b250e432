/** Importing it defines the elements. */
import { define } from './index.js';

define().catch(console.error);
