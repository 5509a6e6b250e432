const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for markup. */
export const escaped = (text) => String(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter]);
