/** One setting that is run over many seeds; P parameters. */
export interface Condition<P = Readonly<Record<string, string | number>>> {
  readonly params: Partial<P>;
  /** Seeds are 1 to this number. */
  readonly seeds: number;
}

/** What a file `experiments/<id>/conditions.ts` exports as `conditions`: what is run to reproduce, by name. */
export type Conditions<P = Readonly<Record<string, string | number>>> = Readonly<Record<string, Condition<P>>>;
