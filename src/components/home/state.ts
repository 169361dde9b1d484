import { normaliseDrawing } from '../../data/transforms.ts';
import { PAD_SIDE } from '../../shell/pen.ts';
import type { Activation, Outcome } from './networks.ts';

export const guesses = ['same', 'swap', 'wrong'] as const satisfies readonly (Outcome | 'wrong')[];
export type Guess = (typeof guesses)[number];

/** What the reader has drawn, chosen and guessed. */
export interface HeroState {
  /** Whether a script runs; before, nothing can be pressed. */
  readonly live: boolean;
  /** Address of the text that explains the exchange. */
  readonly why: string;
  readonly activation: Activation;
  readonly flipped: boolean;
  /** By rectifier what was guessed, or that the reader looked without a guess; missing while it may still be guessed. */
  readonly guesses: Readonly<Partial<Record<Activation, Guess | 'none'>>>;
  /** What is on the pad before the reader's own ink. */
  readonly sample: Uint8Array;
  /** The digit as the network receives it, 28 x 28; missing of an empty pad. */
  readonly digit?: Uint8Array;
  /** Whether the reader has drawn or cleared. */
  readonly own: boolean;
}

/** What the controls do. */
export interface HeroActions {
  guess(guess: Guess): void;
  flip(flipped: boolean): void;
  rectify(activation: Activation): void;
}

/** The picture that the page opens with. */
export const opening = (sample: Uint8Array, why: string, live: boolean): HeroState => ({
  live,
  why,
  activation: 'relu',
  flipped: false,
  guesses: {},
  sample,
  digit: normalised(sample),
  own: false,
});

const normalised = (ink: Uint8Array): Uint8Array => normaliseDrawing(ink, PAD_SIDE, PAD_SIDE);

/** Other ink on the pad, or none. */
export const drawn = (state: HeroState, ink: Uint8Array | undefined): HeroState => ({
  ...state,
  digit: ink && normalised(ink),
  own: true,
});

/** A guess is made once, and shown at once what becomes of it. */
export function guessed(state: HeroState, guess: Guess): HeroState {
  if (state.guesses[state.activation]) return state;
  return { ...state, flipped: true, guesses: { ...state.guesses, [state.activation]: guess } };
}

/** Who flips without a guess has seen the answer, too. */
export const flippedTo = (state: HeroState, flipped: boolean): HeroState => ({
  ...state,
  flipped,
  guesses: { [state.activation]: 'none', ...state.guesses },
});

/** Another rectifier: the question is a new one until it has been answered. */
export const rectifiedBy = (state: HeroState, activation: Activation): HeroState => ({
  ...state,
  activation,
  flipped: state.flipped && state.guesses[activation] !== undefined,
});
