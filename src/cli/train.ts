/**
 * `npm run train -- inversion --seed=3 --activation=linear [--save net.safetensors [--format pytorch]]`: trains once and
 * prints the result as JSON. With `--save` it keeps the network, in PyTorch's format with a Python file that opens it.
 */
import type { Checkpoint } from '../experiments/contract.ts';
import { readExperiment } from './experiment-args.ts';
import { endWithParent } from './heartbeat.ts';
import { createNodeLab } from './node-lab.ts';
import { hashWeights } from './provenance.ts';
import { saving } from './save-network.ts';
import { sayError } from './say-error.ts';

async function train(argv: readonly string[]): Promise<void> {
  endWithParent();
  const { id, module, params, args } = await readExperiment('train', argv, { values: ['from', 'save', 'format'] });
  const save = saving(args, id, module, params);
  const lab = await createNodeLab();
  const generator = module.experiment.run(params, lab);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) {
      const checkpoint = lab.checkpoint();
      console.log(JSON.stringify({ ...value, ...weightsOf(checkpoint) }, null, 2));
      if (save && checkpoint) await save(checkpoint.weights);
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
