/**
 * `npm run reproduce -- calibration [--jobs 2] [--status] [--check]`: what S and effective rank reach for two layers of one
 * known population and of unrelated ones, for every population of `math/known-populations.ts` and every shape of
 * `experiments/calibration/shapes.ts`, as
 * `models/calibration/table.json`. May be stopped and started again, and started several times at once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRandom } from '../data/random.ts';
import { type CalibrationTable, COLUMNS, type Row, rowOf } from '../experiments/calibration/rows.ts';
import { SHAPES } from '../experiments/calibration/shapes.ts';
import { calibrate } from '../math/calibration.ts';
import { type KnownPopulation, populationsOf, strengthsOf } from '../math/known-populations.ts';
import { readArgs, wholeNumber } from './args.ts';
import { withLock } from './file-lock.ts';
import { shareOut } from './jobs.ts';
import { currentCommit, now } from './provenance.ts';
import { writeWhole } from './write-whole.ts';

const FILE = 'models/calibration/table.json';
const CACHE = '.cache/calibration';
const COMMAND = 'npm run reproduce -- calibration';
const SEED = 1;
const PAIRS = 200;

const empty: CalibrationTable = { command: COMMAND, seed: SEED, pairs: PAIRS, columns: COLUMNS, shapes: [] };

const readTable = (): CalibrationTable => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : empty);

const allCells = (): KnownPopulation[] => SHAPES.flatMap(([neurons, dimension]) => populationsOf(neurons, dimension));

function finished({ neurons, dimension, index }: KnownPopulation): Row | undefined {
  const shape = readTable().shapes.find((other) => other.neurons === neurons && other.dimension === dimension);
  return shape?.cells.find(([number]) => number === index);
}

function simulate(cell: KnownPopulation): Row {
  const { neurons, dimension, index } = cell;
  const random = createRandom(SEED, `calibration ${neurons} ${dimension} ${index}`);
  return rowOf(cell, calibrate(strengthsOf(cell), neurons, dimension, PAIRS, random));
}

/** Adds a finished cell: others may add theirs at the same time. */
async function save({ neurons, dimension }: KnownPopulation, row: Row, seconds: number): Promise<void> {
  await withLock(`${CACHE}/table.lock`, () => {
    const table = readTable();
    const is = (shape: { neurons: number; dimension: number }) =>
      shape.neurons === neurons && shape.dimension === dimension;
    const before = table.shapes.find(is);
    const cells = [...(before?.cells ?? []), row].sort((a, b) => a[0]! - b[0]!);
    const told = { commit: currentCommit(), date: now(), seconds: Math.round((before?.seconds ?? 0) + seconds) };
    const shapes = [...table.shapes.filter((shape) => !is(shape)), { neurons, dimension, ...told, cells }];
    const place = (shape: { neurons: number; dimension: number }) =>
      SHAPES.findIndex(([n, d]) => n === shape.neurons && d === shape.dimension);
    writeWhole(FILE, inLines({ ...empty, shapes: shapes.sort((a, b) => place(a) - place(b)) }));
  });
}

/** JSON with a line a cell. */
function inLines(table: CalibrationTable): string {
  const lines = JSON.stringify(table).replaceAll('[[', '[\n[').replaceAll('],[', '],\n[').replaceAll(']]', ']\n]');
  return `${lines.replaceAll('},{', '},\n{')}\n`;
}

async function simulateAndSave(cell: KnownPopulation): Promise<void> {
  const start = process.cpuUsage();
  const row = simulate(cell);
  const seconds = process.cpuUsage(start).user / 1e6;
  await save(cell, row, seconds);
  const { neurons, dimension, directions, strength, decay } = cell;
  const population = `${directions} directions of strength ${strength.toFixed(1)}, decay ${decay.toFixed(1)}`;
  const [low, median, high] = row.slice(COLUMNS.indexOf('same.low'));
  console.log(`${neurons} x ${dimension}, ${population}: S ${low} ${median} ${high} in ${seconds.toFixed(1)} s`);
}

/** Simulates a randomly chosen finished cell again and compares all its numbers. */
function check(): boolean {
  const done = allCells().filter((cell) => finished(cell));
  if (done.length === 0) throw new RangeError('There is no finished cell to check yet.');
  const cell = done[Math.floor(Math.random() * done.length)];
  const same = JSON.stringify(simulate(cell)) === JSON.stringify(finished(cell));
  console.log(`${cell.neurons} x ${cell.dimension}, cell ${cell.index}: ${same ? 'the same' : 'DIFFERENT'}`);
  return same;
}

/** The command. Throws RangeError for what it does not understand. */
export async function calibration(argv: readonly string[]): Promise<void> {
  const args = readArgs(argv, { values: ['jobs'], switches: ['check', 'status'], words: 1 });
  if (args.flags.has('status')) {
    const cells = allCells();
    console.log(`${cells.filter((cell) => finished(cell)).length} of ${cells.length} cells`);
    return;
  }
  if (args.flags.has('check')) {
    if (!check()) process.exitCode = 1;
    return;
  }
  const lockOf = ({ neurons, dimension, index }: KnownPopulation) => `${CACHE}/${neurons}-${dimension}-${index}.lock`;
  const sharing = { lockOf, isDone: (cell: KnownPopulation) => finished(cell) !== undefined, work: simulateAndSave };
  await shareOut(allCells(), sharing, { jobs: wholeNumber(args, 'jobs', 1), argv });
}
