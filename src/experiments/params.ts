/** Parameter schemas: one table drives a figure's controls, an embed's attributes, a link's keys and the command line's flags. */

interface Common {
  /** May change in any state: while training, paused, on a recording, when done. */
  readonly live?: boolean;
  /** Of a live parameter: acts on what is trained from then on, not on how a network is shown. Stands for the run like any other. */
  readonly training?: boolean;
  /** Of a live parameter that acts on how a network is shown: also on what a finished run measures, so it makes a condition. */
  readonly measured?: boolean;
  /** Shown only when this says so (a threshold matters for one activation alone). */
  readonly when?: { readonly param: string; readonly is: readonly string[] };
  /** Size of the run rather than its kind: at its default it does not keep a recording from matching (the figure prints the recording's own value). */
  readonly budget?: boolean;
  /** Set on the figure's own stage, by a handle that pointer and keyboard move: has no control beside it. */
  readonly byHand?: boolean;
}
export interface ChoiceParam extends Common {
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly default: string;
  /** The data set that a choice cannot do without, where it is not the one of the choice's own name. */
  readonly needs?: Readonly<Record<string, string>>;
}
export interface SwitchParam extends Common {
  readonly kind: 'switch';
  readonly default: 'on' | 'off';
}
export interface NumberParam extends Common {
  readonly kind: 'number' | 'integer';
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** Slider step in linear scale; log sliders move by ratios. */
  readonly step?: number;
  readonly scale?: 'linear' | 'log';
  /** The command line's larger maximum. */
  readonly maxOffline?: number;
}
export type Param = ChoiceParam | SwitchParam | NumberParam;
export type ParamSchema = Readonly<Record<string, Param>>;

type ValueOf<P extends Param> = P extends { kind: 'choice'; values: readonly (infer V)[] }
  ? V
  : P extends { kind: 'switch' }
    ? 'on' | 'off'
    : number;
/** The values of a schema's parameters, by their public names. Plain data. */
export type ParamValues<S extends ParamSchema> = { -readonly [K in keyof S]: ValueOf<S[K]> };

/** Whether a parameter acts on how a finished network is shown: it may move on any network, a recorded one too. */
export const isShowing = (param: Param): boolean => param.live === true && param.training !== true;

/** Whether a choice, or the data set that it cannot do without, is among those that a copy of the site lacks. */
export const isAbsent = (param: Param, value: unknown, absent: ReadonlySet<string>): boolean =>
  param.kind === 'choice' && absent.has(param.needs?.[String(value)] ?? String(value));

/** Whether a parameter matters at all with these values of the others. */
export const applies = (values: Readonly<Record<string, unknown>>, { when }: Param): boolean =>
  !when || when.is.includes(String(values[when.param]));
