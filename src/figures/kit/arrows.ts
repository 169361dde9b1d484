/** Steps to the right and downwards, of which one is 0. */
export type Way = readonly [right: number, down: number];

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The way an arrow key points; undefined for other keys and for shortcuts. */
export function arrowOf(event: KeyboardEvent): Way | undefined {
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : ways[event.key];
}
