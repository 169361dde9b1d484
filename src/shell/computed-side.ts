import type { AnyFigure } from './figure.ts';
import { plainError } from './looker.ts';
import { type RecordedHost, SETTLED } from './recorded-host.ts';
import { computedPart } from './state.ts';

/** A figure that computes: its answers follow from the parameters, and from tables that some of them need. */
export class ComputedSide {
  readonly #figure: AnyFigure;
  readonly #host: RecordedHost;
  #statistics: unknown;
  #coming: Promise<unknown> | undefined;

  constructor(figure: AnyFigure, host: RecordedHost) {
    this.#figure = figure;
    this.#host = host;
  }

  /**
   * At once, but for the first time where there is something to load and these parameters need it; what stands there stays
   * until then. Where they do not, the answer comes at once, and once more with all that was loaded. `isCurrent` says
   * whether nothing else was asked for meanwhile.
   */
  async settle(isCurrent: () => boolean): Promise<void> {
    const { update, state, statistics } = this.#host;
    const entry = this.#figure.statistics;
    const compute = () => update({ ...SETTLED, ...computedPart(this.#figure, state().params, this.#statistics) });
    if (!entry || this.#statistics !== undefined) {
      compute();
      return;
    }
    const waits = entry.needs?.(state().params) ?? true;
    if (waits) update({ status: 'loading', error: undefined });
    else compute();
    this.#coming ??= statistics();
    try {
      this.#statistics = await this.#coming;
    } catch (error) {
      this.#coming = undefined;
      if (isCurrent() && waits) update({ status: 'error', error: plainError(error) });
    }
    if (isCurrent() && this.#statistics !== undefined) compute();
  }
}
