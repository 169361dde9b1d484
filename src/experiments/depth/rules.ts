import { drawRules, type Rules } from '../../data/hierarchy.ts';
import { createRandom } from '../../data/random.ts';

/** The rules that a seed draws. */
export const rulesOf = (seed: number): Rules => drawRules(createRandom(seed, 'rules'));
