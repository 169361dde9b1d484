import { expect, it } from 'vitest';
import { clustersPresets, clustersSchema } from '../../../../src/experiments/anchor-clusters/schema.ts';
import { applyPreset } from '../../../../src/experiments/parse-params.ts';
import { definition } from '../../../../src/figures/anchor-clusters/definition.ts';
import { matchingRecording } from '../../../../src/shell/recordings.ts';

it('long first weights and short ones open on recordings of their own', () => {
  const shown = (preset: keyof typeof clustersPresets) =>
    matchingRecording(definition, applyPreset(clustersSchema, clustersPresets[preset]!))?.id;
  expect([shown('teacher'), shown('normal')]).toEqual(['trained-mnist', 'normal-mnist']);
});
