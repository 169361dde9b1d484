import { expect, it } from 'vitest';
import { applyPreset } from '../../../../src/experiments/parse-params.ts';
import { treluPresets, treluSchema } from '../../../../src/experiments/trelu-angle/schema.ts';
import { definition } from '../../../../src/figures/trelu-angle/definition.ts';
import { matchingRecording } from '../../../../src/shell/recordings.ts';

it('every preset of the threshold figure opens on a recording of its own', () => {
  const shown = Object.values(treluPresets).map(
    (preset) => matchingRecording(definition, applyPreset(treluSchema, preset))?.id,
  );
  expect(shown).toEqual(['cosine-mnist', 'relu-mnist', 'random-mnist', 'raw-mnist', 'compensated-mnist']);
});
