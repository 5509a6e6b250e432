/** The module that runs every widget, beside this script. */
import { loaders } from './whole.js';

export const whole = loaders(() => new URL('auyl_all_bg.wasm', import.meta.url));
