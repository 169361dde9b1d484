import { card } from '../experiments/hero/conditions.ts';
import type { HomeNetwork } from '../experiments/hero/home-network.ts';
import { measured } from '../experiments/hero/index.ts';
import type { Weights } from '../nets/weights.ts';
import { dataWords, LICENCE_WORDS, networkWords } from './card.ts';
import { measurementInWords } from './measurements.ts';
import type { ConditionResults, Run } from './reproduction.ts';

interface Made {
  readonly condition: ConditionResults;
  readonly run: Run;
  readonly kept: HomeNetwork;
  readonly weights: Weights;
  /** The command that trains this network again. */
  readonly train: string;
  readonly commit: string;
  readonly date: string;
}

/** The card beside a network of the home page: also why it is this seed, and how far others lie from it. */
export function homeCard({ condition, run, kept, weights, train, commit, date }: Made): string {
  const { params, runs, summary } = condition;
  const settings = Object.entries({ ...params, seed: run.seed }).map(([key, value]) => `${key} ${value}`);
  const { read, flipped, testImages } = kept;
  const counts: Record<keyof typeof measured, number> = {
    'accuracy.digits': read.digits,
    'accuracy.negatives': read.negatives,
    'accuracy.digits.flipped': flipped.digits,
    'accuracy.negatives.flipped': flipped.negatives,
  };
  const rows = Object.entries(counts).map(([name, count]) => {
    const inWords = (value: number) => measurementInWords(measured[name as keyof typeof measured], value);
    const { mean, std } = summary[name]!;
    const cells = [inWords(count / testImages), inWords(run.result[name]!), `${inWords(mean)} ± ${inWords(std)}`];
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return `${[
    `# hero/${params.activation}`,
    `**What.** ${networkWords(weights, card)}. The home page carries it
at 8 bits a weight (\`network.json\`).`,
    `**Trained how.** ${card.training}; ${settings.join(', ')}. Version ${run.version}.`,
    dataWords(params),
    `**Why this seed.** It is neither the best nor the worst: of the ${runs.length} seeds in \`models/reproduction/hero.json\` the one in the
middle, by the negatives read rightly (where those tie, by the digits).`,
    `**Result.** On ${testImages.toLocaleString('en')} test images, \`flipped\` with the first layer negated:

| measurement | as the page has it (8 bits) | before rounding (float32) | mean ± standard deviation of ${runs.length} seeds |
|---|---|---|---|
${rows.join('\n')}`,
    `**Not for** ${card.notFor}.`,
    LICENCE_WORDS,
    `**Made by** \`npm run home-networks\` on ${date}, commit ${commit}; the network alone by
\`${train}\`.`,
  ].join('\n\n')}\n`;
}
