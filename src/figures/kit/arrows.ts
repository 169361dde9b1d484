/** Steps to the right and downwards; of an arrow's one is 0. */
export type Way = readonly [right: number, down: number];

type Ways = Readonly<Record<string, Way>>;
const arrows: Ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const far = Number.POSITIVE_INFINITY;
const all: Ways = { ...arrows, Home: [-far, -far], End: [far, far] };

/** The way an arrow key points; undefined for other keys and for shortcuts. */
export const arrowOf = (event: KeyboardEvent): Way | undefined => wayIn(arrows, event);

/** The same of a slider, which Home and End lead to its ends, however far: by infinitely many steps both ways. */
export const wayOf = (event: KeyboardEvent): Way | undefined => wayIn(all, event);

const wayIn = (ways: Ways, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): Way | undefined =>
  ctrlKey || metaKey || altKey ? undefined : ways[key];
