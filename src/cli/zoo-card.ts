import { networksOf, ZOO_KINDS, type ZooKind } from '../experiments/zoo/plan.ts';
import type { ZooMember } from '../experiments/zoo/statistics.ts';
import { meanAndSpread } from '../math/mean-and-spread.ts';
import { LICENCE_WORDS } from './card.ts';

/** How a network came about. */
export interface Provenance {
  readonly name: string;
  /** SHA-256 of its weights before they were rounded. */
  readonly weights: string;
  readonly commit: string;
  readonly date: string;
}

/** The card of the zoo: what its networks are, how each kind was grown, and what it measures. */
export function zooCard(networks: readonly ZooMember[], made: readonly Provenance[]): string {
  const paragraphs = [
    '# zoo',
    `**What.** ${networks.length} factorised networks of five layers and 64 neurons a layer: a frozen bank of five 3 x 3 shapes
and their negatives, ReLU, a learnt mixing of channels, batch normalisation; halved after the first and the third; the mean
of every map, and a dense layer. \`*.safetensors\`: float16, TF.js layout, the network's layers in its metadata; of each
kind so many as the table says, the others are grown anew by the command. \`statistics.bin.gz\`: the spectrum of every layer
of every network, at the end and on the way.`,
    `**Trained how.** SGD with momentum 0.9, batches of 64, cross-entropy, a constant rate of 0.05, no weight decay, from
PyTorch's first weights. Every network sees 32,000 pictures of 16 x 16 pixels, one by one.`,
    '**Data.** CIFAR-10, CIFAR-100 (a subset of 8,000), Fashion-MNIST, and generated scenes.',
    `**Result.** Means over a kind's networks; of 2,000 test pictures, and of 1,000 training pictures as they were labelled.

| kind | networks | kept | pictures x passes | test pictures told right | fitted | directions by layer | mean rank by layer |
|---|---|---|---|---|---|---|---|
${ZOO_KINDS.filter((kind) => networks.some((network) => network.kind === kind))
  .map((kind) => row(kind, networks))
  .join('\n')}`,
    '**Not for** telling photographs apart: they were made to compare the weights of networks.',
    LICENCE_WORDS,
    `**Made by** \`npm run zoo\`:

| network | date | commit | SHA-256 of the float32 weights |
|---|---|---|---|
${made.map(({ name, date, commit, weights }) => `| ${name} | ${date} | ${commit} | \`${weights}\` |`).join('\n')}`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function row(kind: ZooKind, networks: readonly ZooMember[]): string {
  const planned = networksOf(kind);
  const { params } = planned[0]!;
  const own = networks.filter((network) => network.kind === kind).map(({ end }) => end);
  const share = (values: readonly (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined);
    return known.length > 0 ? `${(100 * meanAndSpread(known).mean).toFixed(1)} %` : '-';
  };
  const byLayer = (of: (layer: ZooMember['end']['layers'][number]) => number | undefined) =>
    own[0]!.layers
      .map((_, i) => own.flatMap(({ layers }) => of(layers[i]!) ?? []))
      .map((values) => (values.length > 0 ? meanAndSpread(values).mean.toFixed(1) : '-'))
      .join(', ');
  const cells = [
    kind,
    planned.length,
    planned.filter(({ kept }) => kept).length,
    params.epochs > 0 ? `${params['train-images']} x ${params.epochs}` : '-',
    share(own.map(({ test }) => test)),
    share(own.map(({ fitted }) => fitted)),
    byLayer(({ directions }) => directions),
    byLayer(({ meanRank }) => meanRank),
  ];
  return `| ${cells.join(' | ')} |`;
}
