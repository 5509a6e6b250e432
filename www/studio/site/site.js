import { tellHeight } from '../../embed/height.js';

/** The language of the page: from `?lang=`, else its own. */
const page = document.documentElement;
const wanted = new URLSearchParams(location.search).get('lang');
if (['kk', 'ru', 'en'].includes(wanted)) page.lang = wanted;
document.title = page.getAttribute(`data-title-${page.lang}`) ?? document.title;
document.querySelector(`nav a[data-lang="${page.lang}"]`)?.setAttribute('aria-current', 'true');

// In a frame it tells how high it is: frame.js of the page around it listens.
tellHeight();
