import { createRandom, type Random } from '../../data/random.ts';
import { type Allowed, allow, lengthOf, RMS } from './allowed.ts';
import { alongWaves } from './waves.ts';

/** How a picture is looked for: by its pixels as they are; with rough ones punished; shaken before every step; as a sum of waves. */
export type Way = 'naive' | 'penalised' | 'jittered' | 'waves';

export interface Ascent {
  readonly way: Way;
  readonly allowed: Allowed;
  /** Numbers of the input that can move what is asked for. */
  readonly count: number;
  readonly steps: number;
  readonly seed: number;
}

const SIDE = 32;
/** The first step's length, as a share of the ball's radius; the last is a tenth of it. */
const STRIDE = 0.25;
/** How much roughness costs, beside a gradient of length 1; and the most pixels that a picture is shaken by. */
const [ROUGHNESS, SHAKEN] = [0.6, 3];

/** Faint noise. */
export function startOf({ seed, count }: Pick<Ascent, 'seed' | 'count'>, length: number): Float32Array {
  const random = createRandom(seed, 'start');
  const x = Float32Array.from({ length }, () => random.uniform() - 0.5);
  const scale = (0.1 * RMS * Math.sqrt(count)) / lengthOf(x);
  return x.map((value) => value * scale);
}

/** What moves a picture before its gradient is asked for, and the gradient back: nothing but where it is jittered. */
export function shakeOf({ way, seed }: Ascent, step: number): readonly [down: number, right: number] {
  if (way !== 'jittered') return [0, 0];
  const random: Random = createRandom(seed, `shake-${step}`);
  const some = () => Math.floor(random.uniform() * (2 * SHAKEN + 1)) - SHAKEN;
  return [some(), some()];
}

/** A picture moved down and to the right, what leaves it coming in at the other end. */
export function shaken(x: Float32Array, [down, right]: readonly [number, number]): Float32Array {
  if (down === 0 && right === 0) return x;
  const moved = new Float32Array(x.length);
  const channels = x.length / (SIDE * SIDE);
  for (let i = 0; i < SIDE; i++) {
    for (let j = 0; j < SIDE; j++) {
      const to = ((i + down + SIDE) % SIDE) * SIDE + ((j + right + SIDE) % SIDE);
      for (let c = 0; c < channels; c++) moved[channels * to + c] = x[channels * (i * SIDE + j) + c]!;
    }
  }
  return moved;
}

/** The picture one step further up, allowed again. `gradient`: of what is to grow, at `x`. Steps become shorter. */
export function stepped(x: Float32Array, gradient: Float32Array, step: number, ascent: Ascent): Float32Array {
  const { way, allowed, count, steps } = ascent;
  const length = lengthOf(gradient);
  if (length === 0) return x;
  const unit = gradient.map((value) => value / length);
  const along = way === 'waves' ? alongWaves(unit) : way === 'penalised' ? smoother(x, unit) : unit;
  const stride = (STRIDE * RMS * Math.sqrt(count) * (1 - (0.9 * step) / steps)) / (lengthOf(along) || 1);
  return allow(
    x.map((value, i) => value + stride * along[i]!),
    allowed,
    count,
  );
}

/** A gradient less that of the picture's roughness, the sum of squared differences of neighbours, of the same length. */
function smoother(x: Float32Array, unit: Float32Array): Float32Array {
  const rough = new Float32Array(x.length);
  const channels = x.length / (SIDE * SIDE);
  const row = SIDE * channels;
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor(i / channels) % SIDE;
    const neighbours = [
      ...(i >= row ? [i - row] : []),
      ...(i + row < x.length ? [i + row] : []),
      ...(column > 0 ? [i - channels] : []),
      ...(column < SIDE - 1 ? [i + channels] : []),
    ];
    for (const other of neighbours) rough[i]! += x[i]! - x[other]!;
  }
  const scale = ROUGHNESS / (lengthOf(rough) || 1);
  return unit.map((value, i) => value - scale * rough[i]!);
}
