/** Milliseconds of processor time a step in Node, all threads together. */
export function processorTime(steps: number, step: () => void): number {
  const before = process.cpuUsage();
  for (let i = 0; i < steps; i++) step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / steps;
}
