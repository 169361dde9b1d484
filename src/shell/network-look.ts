import type { Params } from '../engine/protocol.ts';
import type { Weights } from '../nets/weights.ts';
import { isComputable } from './absent.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureStore } from './figure-store.ts';
import { settledParams } from './live-answers.ts';
import { createLooker } from './looker.ts';

/** Asks the network on a figure's stage for what its frame lacks, at the present live settings. */
export class NetworkLook {
  readonly #figure: AnyFigure;
  readonly #store: FigureStore;
  readonly #looker;

  constructor(
    figure: AnyFigure,
    store: FigureStore,
    engine: Parameters<typeof createLooker>[0],
    idle: Parameters<typeof createLooker>[1],
  ) {
    this.#figure = figure;
    this.#store = store;
    this.#looker = createLooker(engine, idle, {
      answer: (frame) => store.update({ frame, looked: true, looking: false }),
      empty: () => store.update({ looking: false }),
      fail: (error) => store.update({ looking: false, error }),
    });
  }

  /** `current`: the network of the run that is under way. */
  ask(weights: Weights | 'current'): void {
    const { state } = this.#store;
    if (this.#figure.selfContained || !isComputable(this.#figure.schema, state)) return;
    this.#store.update({ looking: true, error: undefined });
    const { params, probe } = this.#store.state;
    const settled = settledParams(this.#figure, params as Params);
    this.#looker.ask({ experiment: this.#figure.experiment, weights, params: settled, probe });
  }

  cancel(): void {
    this.#looker.cancel();
  }
}
