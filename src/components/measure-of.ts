/**
 * A measurement of a frame by the name it has in results: `accuracy.negative` is the `accuracy` of the frame's `negative`.
 * Undefined when the frame has no such number.
 */
export function measureOf(frame: unknown, name: string): number | undefined {
  const value = name
    .split('.')
    .reverse()
    .reduce<unknown>(
      (node, part) => (node as Readonly<Record<string, unknown>> | undefined)?.[part],
      frame ?? undefined,
    );
  return typeof value === 'number' ? value : undefined;
}
