import { expect, it } from 'vitest';
import { definition } from '../../../../src/figures/anchor-clusters/definition.ts';
import { words } from './sample.ts';

it('the recordings of the clustering figure can be named before they have come', () => {
  for (const { summary, params } of definition.recordings) expect(words(summary, params)).toContain('300 labelled');
});
