/**
 * `npm run measure-scenes`: what networks learn from generated scenes. How well the colour net tells scenes apart that it
 * has not seen; and how far the shapes that filters are made of, in a net with 5 x 5 kernels in every layer, are those of
 * the same net trained on CIFAR-10's photographs. Each version of the generator is measured once, so that nothing held
 * out can be tuned against; the result is kept in `models/generators/scenes.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { DataName, Images, Split } from '../data/images.ts';
import { SCENES_VERSION } from '../data/scenes.ts';
import { spatialEigenvectors } from '../math/spatial-eigenvectors.ts';
import { subspaceOverlap } from '../math/subspace-overlap.ts';
import { colourNet } from '../nets/colour-net.ts';
import type { NetworkSpec } from '../nets/network.ts';
import { readArgs } from './args.ts';
import { trainOnPictures } from './colour-training.ts';
import { endWithParent } from './heartbeat.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, now } from './provenance.ts';
import { sayError } from './say-error.ts';
import { writeWhole } from './write-whole.ts';

const FILE = 'models/generators/scenes.json';
const SETTING = { trainImages: 10_000, epochs: 4, testImages: 2000 };
const KERNEL = 5;
/** The first six shapes are compared; of two random spaces of 25 dimensions, six lie in six by 0.24. */
const SHAPES = 6;
/** No two networks start alike: a shared start would make any two look related. */
const SEEDS = { cifar: [1, 2], scenes: [3, 4], untrained: [5, 6] };

type Layers = Readonly<Record<string, readonly Float64Array[]>>;
type Overlaps = Readonly<Record<string, number>>;
type Data = (name: DataName, split: Split, count: number) => Promise<Images>;

/** Accuracy of the colour net on held-out scenes, by seed. */
async function accuracies(data: Data): Promise<{ readonly seed: number; readonly scenes: number }[]> {
  const train = await data('scenes', 'train', SETTING.trainImages);
  const test = await data('scenes', 'test', SETTING.testImages);
  const runs = [];
  for (const seed of SEEDS.scenes) {
    const trained = await trainOnPictures(colourNet(), train, { ...SETTING, seed });
    runs.push({ seed, scenes: await trained.accuracy(test) });
    console.log(`colour net, seed ${seed}: ${(100 * runs.at(-1)!.scenes).toFixed(1)} % of the held-out scenes`);
  }
  return runs;
}

/** The shapes of every convolution of the net with 5 x 5 kernels, trained on a set or not at all. */
async function shapesOf(images: Images, epochs: number, seed: number): Promise<Layers> {
  const { network } = await trainOnPictures(wideNet(), images, { epochs, seed });
  const filters = network.weights.filter(({ shape }) => shape.length === 4);
  return Object.fromEntries(filters.map(({ name, values }) => [name, spatialEigenvectors(values, KERNEL).vectors]));
}

function wideNet(): NetworkSpec {
  const net = colourNet();
  const layers = net.layers.map((layer) => (layer.kind === 'convolution' ? { ...layer, size: KERNEL } : layer));
  return { ...net, layers };
}

/** Mean overlap of all pairs, layer by layer. */
function overlapsOf(pairs: readonly (readonly [Layers, Layers])[]): Overlaps {
  const mean = (layer: string) =>
    pairs.reduce((sum, [a, b]) => sum + subspaceOverlap(a[layer]!, b[layer]!, SHAPES), 0) / pairs.length;
  return Object.fromEntries(Object.keys(pairs[0]![0]).map((layer) => [layer, Number(mean(layer).toFixed(4))]));
}

async function overlaps(data: Data): Promise<Readonly<Record<string, Overlaps>>> {
  const { trainImages, epochs } = SETTING;
  const all = async (images: Images, passes: number, seeds: readonly number[]) => {
    const nets: Layers[] = [];
    for (const seed of seeds) nets.push(await shapesOf(images, passes, seed));
    return nets;
  };
  const photographs = await data('cifar-10', 'train', trainImages);
  const cifar = await all(photographs, epochs, SEEDS.cifar);
  const scenes = await all(await data('scenes', 'train', trainImages), epochs, SEEDS.scenes);
  const untrained = await all(photographs, 0, SEEDS.untrained);
  const withCifar = (nets: readonly Layers[]) => nets.flatMap((net) => cifar.map((other) => [net, other] as const));
  const found = {
    'scenes and CIFAR-10': overlapsOf(withCifar(scenes)),
    'CIFAR-10 and CIFAR-10': overlapsOf([[cifar[0]!, cifar[1]!]]),
    'untrained and CIFAR-10': overlapsOf(withCifar(untrained)),
  };
  console.log(`overlap of the first ${SHAPES} shapes (chance ${SHAPES / KERNEL ** 2})`);
  console.table(found);
  return found;
}

async function main(): Promise<void> {
  endWithParent();
  readArgs(process.argv.slice(2), { values: ['from'] });
  const done: { readonly generator: number }[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
  if (done.some(({ generator }) => generator === SCENES_VERSION)) {
    throw new RangeError(`Version ${SCENES_VERSION} of the generator has been measured already: see ${FILE}.`);
  }
  const { data } = await createNodeLab({ quiet: true });
  const measured = { overlaps: await overlaps(data), runs: await accuracies(data) };
  const provenance = { command: 'npm run measure-scenes', commit: currentCommit(), date: now() };
  const chance = SHAPES / KERNEL ** 2;
  const entry = { generator: SCENES_VERSION, ...SETTING, shapes: SHAPES, chance, ...measured, ...provenance };
  writeWhole(FILE, `${JSON.stringify([...done, entry], null, 1)}\n`);
}

await main().catch(sayError);
