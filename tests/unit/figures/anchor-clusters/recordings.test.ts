import { expect, it } from 'vitest';
import { clustersPresets, clustersSchema } from '../../../../src/experiments/anchor-clusters/schema.ts';
import { applyPreset } from '../../../../src/experiments/parse-params.ts';
import { definition } from '../../../../src/figures/anchor-clusters/definition.ts';
import { matchingRecording } from '../../../../src/shell/recordings.ts';
import { words } from './sample.ts';

it('the recordings of the clustering figure can be named before they have come', () => {
  for (const { summary, params } of definition.recordings) expect(words(summary, params)).toContain('300 labelled');
});

it('long first weights and short ones open on recordings of their own', () => {
  const shown = (preset: keyof typeof clustersPresets) =>
    matchingRecording(definition, applyPreset(clustersSchema, clustersPresets[preset]!))?.id;
  expect([shown('teacher'), shown('normal')]).toEqual(['trained-mnist', 'normal-mnist']);
});
