/** Types of `auyl/auto`: importing it loads and defines the elements, as `define()` of `auyl` does. */
import './index.js';
