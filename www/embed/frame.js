/**
 * For a page that shows widgets in frames: each `<iframe data-auyl>` becomes as high as what is in it. With
 * `data-nested` on the script the page tells its own height to the page around it as well.
 */
import { fitFrames, tellHeight } from './height.js';

fitFrames('iframe[data-auyl]', document.currentScript?.hasAttribute('data-nested') ? tellHeight() : undefined);
