import { type MadeImages, settingOnBackgrounds } from '../../data/backgrounds/compose.ts';
import { digitBatch } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { measured, type Shown } from './frame.ts';
import { CROSSED_FROM, networksOf } from './material.ts';
import { groundOf, Meter, startOf } from './measure.ts';
import { responsesOf } from './responses.ts';
import { type CascadeParams, cascadePresets, cascadeSchema } from './schema.ts';

export { cascadePresets as presets, measured };

interface Material {
  /** The training digits on their backgrounds, each made when it is first learnt from. */
  readonly train: MadeImages;
  readonly meter: Meter;
  /** The digit on the stage when the run began. */
  readonly opened: Pick<CascadeParams, 'background' | 'digit'>;
}

/**
 * Trains two networks with as many parameters, one with two convolutions and one with one, on the same batches of digits
 * over backgrounds, and takes apart what the first one's representations vary with (Kuo 2016, section 3). Streams:
 * `init/two`, `init/one` and `shuffle`; which background a digit stands on belongs to the data and not to the seed.
 */
export const experiment = training({
  id: 'cascade',
  version: 1,
  schema: cascadeSchema,
  measured,
  async data(params, lab, looking): Promise<Material> {
    const digits = await lab.data(params.data, looking ? 'test' : 'train', looking ? 1 : params['train-images']);
    return {
      train: settingOnBackgrounds(digits, 'train', groundOf(params), params.brightest),
      meter: new Meter(params, lab),
      opened: { background: params.background, digit: params.digit },
    };
  },
  network: networksOf,
  start: startOf,
  lessons: (params, { train: { images, make } }) => ({
    samples: images.count,
    epochs: params.epochs,
    batchOf(order) {
      make(order);
      return digitBatch(images, order);
    },
  }),
  tests: { passing: 200, epoch: 2000 },
  async measure(both, { params, data: { meter, opened }, lab, place, count, ended }): Promise<Shown> {
    const untrained = place.step === 0;
    const whole = ended || untrained;
    const measurement = await meter.measure(both, count, { whole, untrained });
    const moved = params.background !== opened.background || params.digit !== opened.digit;
    if (!whole && !moved) return { measured: measurement };
    const test = await lab.data(params.data, 'test', CROSSED_FROM);
    return { measured: measurement, responses: await responsesOf(both, params, test) };
  },
  look: async (both, { params, lab }): Promise<Shown> => ({
    responses: await responsesOf(both, params, await lab.data(params.data, 'test', CROSSED_FROM)),
  }),
  result: async (both, { data: { meter }, count }, { frame }) =>
    meter.result(both, frame?.measured ?? (await meter.measure(both, count, { whole: true }))),
});
