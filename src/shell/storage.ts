/** A run that finished on this device, as the ledger's "yours" counts it. */
export interface StoredResult {
  readonly experiment: string;
  /** All parameters of the run. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The result's numbers by name. */
  readonly measurements: Readonly<Record<string, number>>;
  readonly backend: string;
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly date: string;
}

/** The part of `localStorage` that is used; null where the browser denies it. */
export type KeptStrings = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

const KEY = 'wcw-results-1';
/** The oldest go first: ledger rows need tens, not thousands. */
const MOST = 500;

/** Results of runs on this device. Where nothing can be kept they last as long as the page, and `lasting` says so. */
export interface ResultStore {
  add(result: StoredResult): void;
  all(): readonly StoredResult[];
  erase(): void;
  /** False once a write failed or the storage is denied. */
  readonly lasting: boolean;
}

/** Opens the store. Never throws, whatever the storage holds or refuses. */
export function openResults(kept: KeptStrings = localStorageOrNull()): ResultStore {
  const unsaved: StoredResult[] = [];
  let lasting = kept !== null;
  const read = (): StoredResult[] => {
    try {
      const parsed: unknown = JSON.parse(kept?.getItem(KEY) ?? '[]');
      return Array.isArray(parsed) ? parsed.filter(isStoredResult) : [];
    } catch {
      return [];
    }
  };
  return {
    add(result) {
      try {
        if (!kept) throw new Error('no storage');
        kept.setItem(KEY, JSON.stringify([...read(), result].slice(-MOST)));
      } catch {
        lasting = false;
        unsaved.push(result);
      }
    },
    all: () => [...read(), ...unsaved],
    erase() {
      unsaved.length = 0;
      try {
        kept?.removeItem(KEY);
      } catch {
        lasting = false;
      }
    },
    get lasting() {
      return lasting;
    },
  };
}

/** The storage, or null: touching it throws in sandboxed and in third-party frames. */
function localStorageOrNull(): KeptStrings {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function isStoredResult(value: unknown): value is StoredResult {
  const result = value as Partial<StoredResult> | null;
  if (typeof result !== 'object' || result === null) return false;
  if (typeof result.params !== 'object' || result.params === null) return false;
  if (typeof result.measurements !== 'object' || result.measurements === null) return false;
  return [result.experiment, result.backend, result.version, result.date].every((text) => typeof text === 'string');
}
