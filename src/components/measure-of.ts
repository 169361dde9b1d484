type Node = Readonly<Record<string, unknown>> | undefined;

/**
 * A measurement of a frame by the name it has in results: the frame's own entry `accuracy.negative`, or a number inside
 * it, `accuracy` of `negative` or `negative` of `accuracy`. Undefined when the frame has no such number.
 */
export function measureOf(frame: unknown, name: string): number | undefined {
  const parts = name.split('.');
  const paths = [[name], [...parts].reverse(), parts];
  return paths
    .map((path) => path.reduce<unknown>((node, part) => (node as Node)?.[part], frame ?? undefined))
    .find((value) => typeof value === 'number');
}
