import type { Params } from '../engine/protocol.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, FrameBase, Note } from './figure-state.ts';
import { answered } from './live-answers.ts';
import type { Pictures } from './pictures.ts';
import { keepSpeed } from './speed.ts';
import type { World } from './world.ts';

/** What decides which pictures a stage draws: some views have them that others have not, some wait for the guess. */
const WANT_PICTURES = ['frame', 'params', 'panel', 'guess'] as const satisfies readonly (keyof FigureState)[];

/** The state of one figure: every change goes through here, is told to the page, and brings the pictures that it wants. */
export class FigureStore {
  readonly #figure: AnyFigure;
  readonly #world: Pick<World, 'changed'>;
  readonly #pictures: Pictures;
  #state: FigureState;
  /** The frame on the stage as it was measured: what follows from it follows the live controls. */
  #measured: FrameBase | undefined;
  /** Whether the reader has come to the figure: before that it loads no pictures. */
  awake = false;

  constructor(figure: AnyFigure, opening: FigureState, world: Pick<World, 'changed'>, pictures: Pictures) {
    this.#figure = figure;
    this.#world = world;
    this.#pictures = pictures;
    this.#state = opening;
    this.#measured = opening.frame;
  }

  get state(): FigureState {
    return this.#state;
  }

  update(change: Partial<FigureState>): void {
    const before = this.#state;
    if ('frame' in change) this.#measured = change.frame;
    const params = (change.params ?? before.params) as Params;
    const isOther = 'frame' in change || change.params !== undefined;
    const frame = isOther && this.#measured ? { frame: answered(this.#figure, this.#measured, params) } : {};
    const next: FigureState = { ...before, ...change, ...frame };
    // Pictures of another data set would stand under the wrong numbers.
    this.#state = this.#pictures.fit(next) ? next : { ...next, testPixels: undefined };
    // In the same unit as what a start costs: a figure that trains three networks counts three.
    if (change.status === 'done' && change.seconds) keepSpeed((this.#figure.work?.(params) ?? 0) / change.seconds);
    this.#world.changed(this.#state, before);
    if (this.awake && this.#state.frame && WANT_PICTURES.some((name) => change[name])) void this.#fetchPictures();
  }

  /** Tells a note once, however often it is true. */
  note(note: Note): void {
    const others = this.#state.notes.filter(({ key }) => key !== note.key);
    this.update({ notes: [...others, note] });
  }

  async #fetchPictures(): Promise<void> {
    const testPixels = await this.#pictures.wanted(this.#state);
    if (testPixels !== this.#state.testPixels && this.#pictures.fit(this.#state)) this.update({ testPixels });
  }
}
