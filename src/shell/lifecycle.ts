/** A figure that may hold a worker. */
export interface WorkerHolder {
  /** When it was last in sight, on the page's clock; infinite while it is. */
  lastSeen(): number;
  /** Must end its worker, if that has nothing to do, and then give its place back. */
  rest(): void;
  /** Must pause and give its worker back, keeping what it needs to go on. */
  park(): void;
}

/** At most so many workers on a page. */
export interface WorkerSlots {
  /**
   * Takes a place for a worker. Others' workers that have nothing to do end, for the page's memory; when all places are
   * still taken, the holder out of sight the longest is parked.
   */
  take(holder: WorkerHolder): void;
  give(holder: WorkerHolder): void;
  /** Whether `take` would park no one. */
  hasRoomFor(holder: WorkerHolder): boolean;
}

/** Places for `limit` workers. */
export function createWorkerSlots(limit = 2): WorkerSlots {
  const holders = new Set<WorkerHolder>();
  return {
    take(holder) {
      if (holders.has(holder)) return;
      for (const other of [...holders]) other.rest();
      if (holders.size >= limit) {
        const [leastSeen] = [...holders].sort((a, b) => a.lastSeen() - b.lastSeen());
        holders.delete(leastSeen);
        leastSeen.park();
      }
      holders.add(holder);
    },
    give(holder) {
      holders.delete(holder);
    },
    hasRoomFor: (holder) => holders.has(holder) || holders.size < limit,
  };
}

/** How far away a figure counts as near: it gets ready then. */
const NEAR = '200px';
/** Beyond this a figure counts as far: after a while it gives its worker back. */
const FAR = '1200px';
/** How long a figure may be far before it is parked, milliseconds. */
export const PATIENCE = 20_000;

/**
 * Watches where an element is: calls `near` when it comes near the window, `away` when it no longer is, `far` when it has
 * left it by far, `back` when it has not. Returns the end.
 */
export function watchDistance(
  element: Element,
  on: { near(): void; away(): void; far(): void; back(): void },
): () => void {
  const near = new IntersectionObserver((entries) => (entries.at(-1)?.isIntersecting ? on.near() : on.away()), {
    rootMargin: NEAR,
  });
  const far = new IntersectionObserver((entries) => (entries.at(-1)?.isIntersecting ? on.back() : on.far()), {
    rootMargin: FAR,
  });
  near.observe(element);
  far.observe(element);
  return () => {
    near.disconnect();
    far.disconnect();
  };
}
