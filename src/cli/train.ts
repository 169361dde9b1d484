/** `npm run train -- inversion --seed=3 --activation=linear`: trains once and prints the result as JSON. */
import type { Checkpoint } from '../experiments/contract.ts';
import { readExperiment } from './experiment-args.ts';
import { createNodeLab } from './node-lab.ts';
import { hashWeights } from './provenance.ts';
import { sayError } from './say-error.ts';

async function train(argv: readonly string[]): Promise<void> {
  const { module, params } = await readExperiment('train', argv, { values: ['from'] });
  const lab = await createNodeLab();
  const generator = module.experiment.run(params, lab);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) {
      console.log(JSON.stringify({ ...value, ...weightsOf(lab.checkpoint()) }, null, 2));
      return;
    }
    const numbers = Object.entries(value).filter(([, item]) => typeof item === 'number');
    console.error(numbers.map(([name, item]) => `${name} ${Number((item as number).toPrecision(4))}`).join(', '));
  }
}

/** The hash of the final network; nothing for an experiment that trains none. */
const weightsOf = (checkpoint: Checkpoint | undefined) =>
  checkpoint ? { weights: hashWeights(checkpoint.weights) } : {};

await train(process.argv.slice(2)).catch(sayError);
