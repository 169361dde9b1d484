import { NETWORKS } from '../../experiments/anchor-clusters/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { type ClustersState, LOOKS, runFrame } from './state.ts';

/** How many test digits each of the three networks reads, and where that number comes from. */
export function readNumbers(state: ClustersState, words: Words): ElementNode {
  const frame = runFrame(state);
  return h(
    'div',
    { class: 'clu-read' },
    h('p', { class: 'kit-heading' }, words('anchor-clusters.read.heading')),
    h(
      'div',
      { class: 'clu-numbers' },
      NETWORKS.map((name) =>
        bigNumber({
          name: words(`anchor-clusters.read.${name}`),
          value: frame?.measured ? share(words, frame.measured.accuracy[name]) : '–',
          tone: LOOKS[name].tone,
          answer: LOOKS[name].answer,
          note: words(`anchor-clusters.read.note-${noteOf(state, name)}`),
        }),
      ),
    ),
    h(
      'p',
      { class: 'kit-note' },
      frame?.measured ? sample(state, words, frame.measured.testImages) : words('anchor-clusters.read.none'),
    ),
  );
}

/** Shares with one decimal: what 10,000 test digits carry. */
export const share = (words: Words, value: number): string => write(value, '%1', words.lang);

function noteOf({ params }: ClustersState, name: (typeof NETWORKS)[number]): string {
  return name === 'k-means' && params['k-means-anchors'] === 'learn' ? 'k-means-learn' : name;
}

function sample({ source, params }: ClustersState, words: Words, count: number): string {
  const whose = source.kind === 'own' ? 'own' : 'recorded';
  return words(`anchor-clusters.read.${whose}`, { labels: params.labels, count });
}
