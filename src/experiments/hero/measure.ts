import type { Images } from '../../data/images.ts';
import { accuracy } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import { digitsRead } from '../digits-read.ts';
import type { Accuracies } from './frame.ts';
import { SIDE } from './network.ts';

/** How a network reads the first `count` test images and their negatives. */
export async function measure(
  network: Network,
  test: Images,
  count: number,
  breathe?: () => Promise<void>,
): Promise<Accuracies> {
  const read = (inverted: boolean) =>
    accuracy(network, digitsRead(test, count, { inverted, side: SIDE }), test.labels, { ...(breathe && { breathe }) });
  return { digits: await read(false), negatives: await read(true) };
}
