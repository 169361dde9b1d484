import { writeBatch } from '../../data/transforms.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import { train } from '../training/loop.ts';
import type { Place } from '../training/place.ts';
import { Best } from './best.ts';
import { finalResult } from './final.ts';
import type { WrongLabelsFrame, WrongLabelsResult } from './frame.ts';
import { material, measure, TABLE } from './measure.ts';
import { type WrongLabelsParams, wrongLabelsSchema } from './schema.ts';
import { pairOf, twins } from './twins.ts';

/**
 * Trains one LeNet-5 on the given labels, some of them wrong, and its twin on the true ones, on the same batches of 64.
 * Random streams: `init` for the weights of both, `wrong-labels` for the labels, `shuffle` for the order of each epoch.
 * A frame at every epoch's end, more in the first. Throws `PlainError` `errors.diverged`.
 */
export async function* run(
  params: WrongLabelsParams,
  lab: Lab,
  from?: Checkpoint,
): AsyncGenerator<WrongLabelsFrame, WrongLabelsResult, void> {
  const set = await material(params, lab);
  const best = new Best(from?.memory);
  const stepsPerEpoch = Math.ceil(set.train.count / 64);
  // A checkpoint between two epochs was kept before the first of them was measured.
  if (from && from.step > 0 && from.step % stepsPerEpoch === 0) {
    best.epoch(from.step / stepsPerEpoch, await measure(from.weights, set, lab));
  }
  const trainer = twins(params, from);

  async function frame(place: Place, { ended }: { readonly ended: boolean }): Promise<WrongLabelsFrame | undefined> {
    if (!ended && place.epoch > 1) return undefined;
    const learnt = await measure(await trainer.weights(), set, lab);
    if (ended) best.epoch(place.epoch, learnt);
    return { ...place, loss: trainer.losses.told ?? Number.NaN, ...learnt };
  }

  const end = yield* train<WrongLabelsFrame>({
    experiment: 'wrong-labels',
    schema: wrongLabelsSchema,
    params,
    lab,
    ...(from && { from }),
    trainer,
    samples: set.train.count,
    epochs: params.epochs,
    batchOf: (order) => ({
      x: writeBatch(set.train, order, TABLE),
      labels: Uint8Array.from(order, (i) => pairOf(set.labels, i)),
    }),
    memory: () => best.memory,
    frame,
    // The best epoch is found by measuring every one, also where nobody looks at the frames.
    everyEpoch: true,
  });
  return finalResult(end, params, set, lab, best);
}
