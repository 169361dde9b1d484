import { ownPage } from './own-page.ts';

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
  /** Whether the page has a ledger that counts what is added. */
  readonly counted: boolean;
}

/** What the figures of this page have found and nothing keeps: one looks up what another has measured. */
const ofThisPage: StoredResult[] = [];

/** Opens the store, the page's own unless one is given. Never throws, whatever the storage holds or refuses. */
export function openResults(given?: KeptStrings): ResultStore {
  const kept = given === undefined ? localStorageOrNull() : given;
  const unsaved = given === undefined ? ofThisPage : [];
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
    counted: given !== undefined || countsRuns(),
    get lasting() {
      return lasting;
    },
  };
}

/**
 * The storage, or null: touching it throws in sandboxed and in third-party frames, and a page of somebody else's, or a frame
 * in one, has no ledger that counts what is kept.
 */
function localStorageOrNull(): KeptStrings {
  try {
    return countsRuns() ? (globalThis.localStorage ?? null) : null;
  } catch {
    return null;
  }
}

const countsRuns = (): boolean => ownPage(globalThis.document) === 'article';

function isStoredResult(value: unknown): value is StoredResult {
  const result = value as Partial<StoredResult> | null;
  if (typeof result !== 'object' || result === null) return false;
  if (typeof result.params !== 'object' || result.params === null) return false;
  if (typeof result.measurements !== 'object' || result.measurements === null) return false;
  return [result.experiment, result.backend, result.version, result.date].every((text) => typeof text === 'string');
}
