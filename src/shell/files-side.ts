import { PlainError } from '../data/plain-error.ts';
import type { Engine } from '../engine/engine.ts';
import type { Params } from '../engine/protocol.ts';
import type { FilesComparison } from '../experiments/natural/files/compare-files.ts';
import { packFiles } from '../experiments/natural/files/packed-files.ts';
import type { AnyFigure } from './figure.ts';
import type { OwnFile, OwnFiles } from './figure-state.ts';
import { plainError } from './looker.ts';

/** Two larger files would not fit beside each other in a page's memory. */
const MOST_BYTES = 300e6;

/** What the files' side asks of its controller. */
export interface FilesHost {
  engine(): Engine;
  params(): Params;
  update(files: OwnFiles | undefined): void;
}

/** Two files of weights that the reader has given a figure, and what the worker finds in them. */
export class FilesSide {
  readonly #figure: AnyFigure;
  readonly #host: FilesHost;
  #chosen: readonly [OwnFile | undefined, OwnFile | undefined] = [undefined, undefined];
  #turn = 0;

  constructor(figure: AnyFigure, host: FilesHost) {
    this.#figure = figure;
    this.#host = host;
  }

  /** See `FigureActions.files`. */
  take(files: readonly OwnFile[], place: 0 | 1 = this.#chosen[0] ? 1 : 0): void {
    const turn = ++this.#turn;
    const [one, other] = files;
    if (!one) this.#chosen = [undefined, undefined];
    else if (other) this.#chosen = [one, other];
    else this.#chosen = place === 0 ? [one, this.#chosen[1]] : [this.#chosen[0], one];
    const [first, second] = this.#chosen;
    const names = [first?.name, second?.name] as const;
    this.#host.update(one && { names, looking: first !== undefined && second !== undefined });
    if (!first || !second) return;
    this.#compare(first, second).then(
      (compared) => turn === this.#turn && this.#host.update({ names, looking: false, ...(compared && { compared }) }),
      (error) => turn === this.#turn && this.#host.update({ names, looking: false, error: plainError(error) }),
    );
  }

  /** Undefined where the worker was taken away meanwhile. */
  async #compare(first: OwnFile, second: OwnFile): Promise<FilesComparison | undefined> {
    const { engine, params } = this.#host;
    const probe = packFiles(await read(first), await read(second));
    const looked = await engine().look(this.#figure.experiment, [], params(), { probe });
    return looked?.frame as FilesComparison | undefined;
  }
}

async function read(file: OwnFile) {
  if (file.size > MOST_BYTES) throw new PlainError('errors.weights.large', { file: file.name });
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
