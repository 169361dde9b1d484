import { PlainError } from '../../data/plain-error.ts';
import type { Network } from '../../nets/network.ts';
import type { Experiment, Lab } from '../contract.ts';
import { compareFiles, type FilesComparison } from '../natural/files/compare-files.ts';
import { unpackFiles } from '../natural/files/packed-files.ts';
import { material } from '../natural/pictures.ts';
import type { ZooNetwork } from '../zoo/plan.ts';
import { untrained } from '../zoo/untrained.ts';
import { compare } from './compare.ts';
import { measured } from './frame.ts';
import { pairsOf } from './pairs.ts';
import { type UniversalityParams, universalityPresets, universalitySchema } from './schema.ts';

export { measured, universalityPresets as presets };

/** Test pictures of CIFAR-10 that all networks read, whatever they were taught with: 1,000, at 16 places each. */
const PROBE = 1000;

/** The probe pictures are read as CIFAR-10's networks read them: centred and scaled over so many training pictures. */
const MOMENTS = 8000;

type PairResult = Readonly<Record<string, number | string | null>>;

const VERSION = 'universality-1';

async function network({ name, params }: ZooNetwork, lab: Lab): Promise<Network> {
  if (params.epochs === 0) return untrained(params);
  if (!lab.network) throw new PlainError('errors.asset.missing', { name });
  return lab.network(`zoo/${name}`);
}

/**
 * Compares one pair of the zoo's networks, layer by layer (Guth and Menard 2024, section 3). A look compares two files of
 * the reader's, which come packed as its own picture would (`packFiles`).
 */
export const experiment: Experiment<typeof universalitySchema, FilesComparison, PairResult> = {
  id: 'universality',
  schema: universalitySchema,
  async *run(params: UniversalityParams, lab: Lab) {
    const pair = pairsOf(params.first, params.second)[params.seed - 1];
    if (!pair) throw new RangeError(`The zoo has no pair ${params.seed} of ${params.first} and ${params.second}`);
    const { test } = await material(lab, { data: 'cifar-10', count: MOMENTS }, PROBE);
    const [first, second] = [await network(pair[0], lab), await network(pair[1], lab)];
    const compared = await compare(first, second, test, () => lab.breathe());
    return { ...compared, version: `${VERSION}+${lab.kernels}` };
  },
  async look(_, __, lab) {
    if (!lab.probe) throw new PlainError('errors.look.nothing');
    return compareFiles(...unpackFiles(lab.probe), lab);
  },
};
