import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** What the times were taken on, and what else it was doing: the load average of the last minute. */
export const machine = () => ({ processor: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0]! });

export function machineLine({ processor, cores, load }: ReturnType<typeof machine>): string {
  return `${processor}, ${cores} cores, load ${load.toFixed(1)}`;
}

/** Ticks of all processors since the machine started: used here, and wanted here but given to others on the same hardware. */
export function processorTime(): { readonly used: number; readonly stolen: number } {
  try {
    const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = readFileSync('/proc/stat', 'utf8')
      .split('\n', 1)[0]!
      .split(/\s+/)
      .slice(1)
      .map(Number);
    return { used: user + nice + system + irq + softirq, stolen: steal };
  } catch {
    // Only Linux tells.
    return { used: 0, stolen: 0 };
  }
}
