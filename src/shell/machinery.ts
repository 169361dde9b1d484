import type { Ends } from '../engine/ends.ts';
import type { Engine } from '../engine/engine.ts';
import type { Recording } from '../engine/recording.ts';
import type { AnyFigure, RecordingEntry, StatisticsEntry } from './figure.ts';
import type { TestPictures } from './figure-state.ts';
import type { FilesHost, FilesSide } from './files-side.ts';
import type { WorkerHolder } from './lifecycle.ts';
import type { OpenPictures } from './pictures.ts';
import type { ResultStore } from './storage.ts';
import { addErrorWords } from './strings.ts';
import type { World } from './world.ts';

/** What a figure loads and starts only when it is touched: the later code, an engine in one of the page's places, the results. */
export class Machinery {
  readonly #world: World;
  readonly #holder: WorkerHolder;
  #createEngine: (() => Engine) | undefined;
  #engine: Engine | undefined;
  #results: ResultStore | undefined;

  constructor(world: World, holder: WorkerHolder) {
    this.#world = world;
    this.#holder = holder;
  }

  /** Results of runs on this device, once `load` has come. */
  get results(): ResultStore | undefined {
    return this.#results;
  }

  async load(): ReturnType<World['later']> {
    const later = await this.#world.later();
    addErrorWords(later.errorWords);
    const rested = (): void => this.#world.slots.give(this.#holder);
    this.#createEngine ??= () => later.createEngine(this.#world.assets, { rested });
    this.#results ??= later.openResults();
    return later;
  }

  async recording(entry: RecordingEntry): Promise<Recording> {
    return (await this.load()).loadRecording(entry, this.#world.assets);
  }

  /** The ends of a figure's runs; undefined for a figure without. */
  async ends(asset: string | undefined): Promise<Ends | undefined> {
    return asset === undefined ? undefined : (await this.load()).loadEnds(asset, this.#world.assets);
  }

  async statistics(entry: StatisticsEntry): Promise<unknown> {
    return (await this.load()).loadStatistics(entry, this.#world.assets);
  }

  async testImages(...[data, indices, sheet, there]: Parameters<OpenPictures>): Promise<TestPictures> {
    return (await this.load()).testImages(data, indices, this.#world.assets, sheet, there);
  }

  async filesSide(figure: AnyFigure, host: Omit<FilesHost, 'engine'>): Promise<FilesSide> {
    return new (await this.load()).FilesSide(figure, { ...host, engine: () => this.engine() });
  }

  /** The engine, in a place for a worker. Only after `load`. */
  engine(): Engine {
    this.#world.slots.take(this.#holder);
    this.#engine ??= this.#createEngine!();
    return this.#engine;
  }

  /** Starts the engine before it is asked for, unless that would take another figure's worker. */
  async warm(): Promise<void> {
    await this.load();
    if (this.#world.slots.hasRoomFor(this.#holder)) await this.engine().warm();
  }

  /** Ends the worker if it has nothing to do. */
  rest(): void {
    this.#engine?.rest();
  }

  /** Gives the worker back. */
  close(): void {
    this.#engine?.close();
    this.#engine = undefined;
    this.#world.slots.give(this.#holder);
  }
}
