/**
 * The device's storage for what is on its way to a platform: statements in order, and a learner's way by name. In its place,
 * where storage is forbidden, memory; `isKept` says which.
 */
import { openDB } from 'idb';

const DATABASE = 'auyl-lms';

export class Shelf {
  #db;
  #memory = { waiting: [], aside: [], docs: new Map() };
  #next = 0;
  isKept = true;

  async open() {
    try {
      this.#db = await openDB(DATABASE, 1, {
        upgrade(db) {
          for (const name of ['waiting', 'aside']) db.createObjectStore(name, { autoIncrement: true }).createIndex('way', 'way');
          db.createObjectStore('docs');
        },
      });
    } catch (error) {
      this.#failed(error);
    }
    return this;
  }

  #failed(error) {
    console.warn(`auyl: ${error.message}`);
    this.isKept = false;
  }

  async put(store, entry) {
    if (this.#db) {
      try {
        // Strict: it is on the disk before anything else happens.
        const transaction = this.#db.transaction(store, 'readwrite', { durability: 'strict' });
        await transaction.store.add(entry);
        await transaction.done;
        return;
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#memory[store].push([`m${this.#next += 1}`, entry]);
  }

  /** `[[key, entry]…]` of a way, in order: what is on the disk, then what had no place there. */
  async list(store, way) {
    const found = [];
    if (this.#db) {
      let cursor = await this.#db.transaction(store).store.index('way').openCursor(way);
      for (; cursor; cursor = await cursor.continue()) found.push([cursor.primaryKey, cursor.value]);
    }
    return [...found, ...this.#memory[store].filter(([, entry]) => entry.way === way)];
  }

  async remove(store, key) {
    if (typeof key === 'string') this.#memory[store] = this.#memory[store].filter(([own]) => own !== key);
    else await this.#db.delete(store, key);
  }

  /** A learner's way; undefined where none is kept. */
  async read(name) {
    const doc = await this.#db?.get('docs', name).catch(() => undefined) ?? this.#memory.docs.get(name);
    return typeof doc?.store === 'object' ? doc : undefined;
  }

  /** Keeps a way; false where it stays in memory. */
  async write(name, doc) {
    if (this.#db) {
      try {
        await this.#db.put('docs', doc, name);
        return true;
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#memory.docs.set(name, doc);
    return false;
  }

  async forget(name) {
    this.#memory.docs.delete(name);
    await this.#db?.delete('docs', name).catch(() => {});
  }
}
