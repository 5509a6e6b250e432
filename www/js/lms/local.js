/** Where there is no platform: the learner's way is kept on this device alone, under the name of the package. */

/** Keeps and recalls a text; a full or forbidden storage is no error. */
export const device = {
  read(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write(name, text) {
    try {
      localStorage.setItem(name, text);
      return true;
    } catch {
      return false;
    }
  },
  forget(name) {
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept.
    }
  },
};

/** A learner's way on this device, by name. */
export const ways = {
  async read(name) {
    return docOf(name);
  },
  async write(name, doc) {
    return device.write(name, JSON.stringify(doc));
  },
};

/** A document kept on this device; undefined where there is none. */
export function docOf(name) {
  try {
    const doc = JSON.parse(device.read(name));
    return typeof doc?.store === 'object' ? doc : undefined;
  } catch {
    return undefined;
  }
}

/** A platform that is none; `note` says why. */
export class Local {
  languages = [];
  #name;
  #note;
  #actions;
  #shelf;
  #kept = true;

  constructor(unit, note, { name = `auyl.way.${unit.id}`, actions = [], shelf = ways } = {}) {
    this.#name = name;
    this.#note = note;
    this.#actions = actions;
    this.#shelf = shelf;
  }

  async open() {
    this.doc = await this.#shelf.read(this.#name);
    return this;
  }

  begin() {}
  answered() {}
  came() {}

  async save(doc) {
    const kept = await this.#shelf.write(this.#name, { ...doc });
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.changed?.();
  }

  status() {
    return { notes: [[this.#note], ...(this.#kept ? [] : [['lms-not-kept']])], actions: this.#actions };
  }
}
