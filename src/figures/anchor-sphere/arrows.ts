/** The way an arrow key points, rows downwards; undefined for other keys and for shortcuts. */
export function arrowOf(event: KeyboardEvent): readonly [right: number, down: number] | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const ways: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  return ways[event.key];
}
