/** What a platform reads first: `imsmanifest.xml` of SCORM 1.2, `cmi5.xml`. And the page that it opens. */

const LANGUAGES = ['kk', 'ru', 'en'];
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold is left out. */
const xml = (text) => String(text).replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, (letter) => ENTITIES[letter]);

const titled = (title, lang) => title[lang] || title.kk || title.ru || title.en;
const inLanguages = (text) => LANGUAGES.filter((lang) => text[lang]);

/** SCORM 1.2: one learning object with every file of the package. */
export function imsManifest({ uuid, title, description, lang, pass }, files) {
  const strings = (text) => inLanguages(text).map((own) => `<imsmd:langstring xml:lang="${own}">${xml(text[own])}</imsmd:langstring>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="auyl-${uuid}" version="1.1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
<metadata>
<schema>ADL SCORM</schema>
<schemaversion>1.2</schemaversion>
<imsmd:lom><imsmd:general><imsmd:title>${strings(title)}</imsmd:title>${LANGUAGES.map((own) => `<imsmd:language>${own}</imsmd:language>`).join('')}<imsmd:description>${strings(description)}</imsmd:description></imsmd:general></imsmd:lom>
</metadata>
<organizations default="auyl-organization">
<organization identifier="auyl-organization">
<title>${xml(titled(title, lang))}</title>
<item identifier="auyl-item" identifierref="auyl-page" isvisible="true">
<title>${xml(titled(title, lang))}</title>${pass === undefined ? '' : `
<adlcp:masteryscore>${pass}</adlcp:masteryscore>`}
</item>
</organization>
</organizations>
<resources>
<resource identifier="auyl-page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((path) => `<file href="${xml(encodeURI(path))}"/>`).join('\n')}
</resource>
</resources>
</manifest>
`;
}

/** cmi5: a course of one assignable unit. */
export function cmi5Structure({ iri, name, title, description, pass }) {
  const strings = (text) => inLanguages(text).map((own) => `<langstring lang="${own}">${xml(text[own])}</langstring>`).join('');
  const texts = `<title>${strings(title)}</title>
<description>${strings(description)}</description>`;
  const moves = pass === undefined ? 'moveOn="Completed"' : `moveOn="CompletedAndPassed" masteryScore="${pass / 100}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="${xml(`${iri}#course-${name}`)}">
${texts}
</course>
<au id="${xml(`${iri}#${name}`)}" ${moves} launchMethod="AnyWindow">
${texts}
<url>index.html</url>
</au>
</courseStructure>
`;
}

/** The page; `say(lang, id)` gives its words until the scripts have their own. */
export function pageOf({ title, lang, standard, wasm }, say) {
  // Where statements go is known to the platform alone.
  const connects = standard === 'cmi5' ? "'self' https: http:" : "'self'";
  const csp = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src ${connects}; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types auyl`;
  const inAll = (id) => LANGUAGES.map((own) => `<p lang="${own}">${xml(say(own, id))}</p>`).join('\n');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>${xml(titled(title, lang))}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="lms.css">
<link rel="modulepreload" href="widget.js">
<link rel="preload" href="unit.json" as="fetch" crossorigin>
<link rel="preload" href="${wasm}" as="fetch" crossorigin>
<script type="module" src="lms.js"></script>
</head>
<body>
<header>
<h1 id="title">${xml(titled(title, lang))}</h1>
<nav id="languages"></nav>
</header>
<main id="widget">
<div id="loading">
${inAll('lms-loading')}
<div id="broken">
${inAll('lms-broken')}
</div>
</div>
<noscript>
${inAll('lms-noscript')}
</noscript>
</main>
<section id="status" hidden>
<div id="note" role="status"></div>
<div id="actions"></div>
</section>
</body>
</html>
`;
}
