/** Keeps the work on the device, in IndexedDB: readings of decisions are too large for other places. Nothing is sent. */
const [NAME, STORE, KEY] = ['auyl-studio', 'projects', 'now'];

function open() {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => fail(request.error);
  });
}

async function transact(mode, act) {
  const database = await open();
  try {
    return await new Promise((done, fail) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = transaction.onabort = () => fail(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

/** Fails where the device keeps nothing: denied, or full. */
export const keep = (project) => transact('readwrite', (store) => store.put(project, KEY));
/** The work kept last; undefined where there is none. */
export const recall = () => transact('readonly', (store) => store.get(KEY)).catch(() => undefined);
