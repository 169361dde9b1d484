/** Steps to the right and downwards; of an arrow's one is 0. */
export type Way = readonly [right: number, down: number];

const far = Number.POSITIVE_INFINITY;
const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-far, -far],
  End: [far, far],
};

/** The way that a slider's key leads, Home and End by infinitely many steps both ways; undefined for other keys and for shortcuts. */
export const wayOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Way | undefined =>
  ctrlKey || metaKey || altKey ? undefined : ways[key];

/** The way an arrow key points; undefined for all other keys. */
export const arrowOf = (event: KeyboardEvent): Way | undefined =>
  event.key.startsWith('Arrow') ? wayOf(event) : undefined;
