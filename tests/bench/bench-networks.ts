import { useWasm } from '../../src/engine/backends.ts';
import { alternate } from './lenet-task.ts';
import { NETWORKS, operationsOf } from './networks.ts';
import { peakRun } from './peak.ts';
import { processorTime } from './processor-time.ts';
import { trainNetwork } from './train-network.ts';

/** What a network's training reaches on one core. */
export interface NetworkSpeed {
  readonly name: string;
  /** Milliseconds of processor time a step. */
  readonly step: number;
  /** Images a second. */
  readonly images: number;
  /** Of the multiply-adds that the core can do, measured in between. */
  readonly share: number;
}

const OPERATIONS = 5e8;
/** Processor time that one measurement takes about, in milliseconds. */
const ABOUT = 150;

/** Every network of the list in Node on WASM, in turn; and the core's own billions of operations a second. */
export async function benchNetworks(
  rounds: number,
): Promise<{ readonly peak: number; readonly speeds: readonly NetworkSpeed[] }> {
  await useWasm();
  const peak = await peakRun();
  const contestants: Record<string, () => Promise<number>> = {};
  for (const network of NETWORKS) {
    const trainer = trainNetwork(network);
    for (let i = 0; i < 10; i++) trainer.step();
    const steps = Math.max(2, Math.round(ABOUT / processorTime(1, trainer.step)));
    contestants[network.name] = async () => processorTime(steps, trainer.step);
  }
  contestants.peak = async () => processorTime(1, () => peak(OPERATIONS));
  const { peak: peakTime, ...times } = await alternate(contestants, rounds);
  const rate = OPERATIONS / peakTime! / 1e6;
  const speeds = NETWORKS.map(({ name, spec, batch }): NetworkSpeed => {
    const step = times[name]!;
    const images = (1000 * batch) / step;
    return { name, step, images, share: (operationsOf(spec) * images) / 1e9 / rate };
  });
  return { peak: rate, speeds };
}
