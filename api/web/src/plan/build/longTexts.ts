/** Texts too long for the browser's small memory (localStorage): they are kept in its database, by a key. */
const [DATABASE, STORE] = ["noriai.plan", "texts"];

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function asked<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const database = await opened();
    return await new Promise<T>((resolve, reject) => {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    // A device that keeps nothing: the file is chosen again after a reload.
    return undefined;
  }
}

export const keepText = (key: string, text: string) => asked("readwrite", (store) => store.put(text, key));
export const keptText = (key: string): Promise<string | undefined> => asked<string>("readonly", (store) => store.get(key));
export const dropTexts = () => asked("readwrite", (store) => store.clear());
