import { seed } from '../common-params.ts';
import type { NumberParam, ParamSchema, ParamValues } from '../params.ts';
import { KERNELS, type KernelName } from './kernels.ts';

/** The largest weight, either way. */
export const MOST = 9;

const weight = (k: number): NumberParam => ({
  kind: 'number',
  min: -MOST,
  max: MOST,
  step: 0.01,
  default: KERNELS.laplacian[k]!,
  live: true,
  measured: true,
  byHand: true,
});
const place = (value: number): NumberParam => ({
  kind: 'integer',
  min: 0,
  max: 93,
  default: value,
  live: true,
  byHand: true,
});

/** Parameters of a kernel on a picture: public names of attributes, link keys and flags. */
export const kernelSchema = {
  /** `own`: the nine weights k1 to k9. */
  kernel: {
    kind: 'choice',
    values: [...(Object.keys(KERNELS) as KernelName[]), 'own'],
    default: 'laplacian',
    live: true,
    measured: true,
  },
  /** `signal`: a row of numbers; `own`: the reader's photo or camera, which stays on the page. */
  picture: {
    kind: 'choice',
    values: ['digit', 'scene', 'signal', 'own'],
    default: 'digit',
    live: true,
    measured: true,
  },
  /** Pixels by which the picture is moved to the right. */
  shift: { kind: 'choice', values: ['0', '1', '2'], default: '0', live: true },
  /** Which of the kept digits, or of the signals. */
  which: {
    kind: 'integer',
    min: 1,
    max: 3,
    step: 1,
    default: 1,
    live: true,
    when: { param: 'picture', is: ['digit', 'signal'] },
  },
  /** The patch's upper left pixel. */
  row: place(11),
  column: place(12),
  /** How far the bar of the tuning curve is turned, in degrees, and how far it lies from the patch's middle, in pixels. */
  angle: { kind: 'integer', min: 0, max: 180, step: 5, default: 90, live: true },
  offset: { kind: 'number', min: -2, max: 2, step: 0.1, default: -1, live: true },
  k1: weight(0),
  k2: weight(1),
  k3: weight(2),
  k4: weight(3),
  k5: weight(4),
  k6: weight(5),
  k7: weight(6),
  k8: weight(7),
  k9: weight(8),
  /** Which hundred generated pictures a run measures. */
  seed: { ...seed, live: true },
} as const satisfies ParamSchema;

export type KernelParams = ParamValues<typeof kernelSchema>;

export const WEIGHTS = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9'] as const;

/** The nine weights in use. */
export const weightsOf = (params: KernelParams): readonly number[] =>
  params.kernel === 'own' ? WEIGHTS.map((name) => params[name]) : KERNELS[params.kernel];

/** Named settings, each with one question for the reader (`kernel.presets.*` in the strings). */
export const kernelPresets: Readonly<Record<string, Partial<KernelParams>>> = {
  edges: {},
  upright: { kernel: 'sobel-x' },
  level: { kernel: 'sobel-y', picture: 'scene' },
  blur: { kernel: 'blur', picture: 'scene' },
  sharpen: { kernel: 'sharpen', picture: 'scene' },
  emboss: { kernel: 'emboss', picture: 'scene' },
  heartbeat: { kernel: 'sobel-x', picture: 'signal', row: 0, column: 40 },
  moved: { shift: '1' },
};
