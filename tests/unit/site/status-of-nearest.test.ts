import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/components/figures.ts';
import { decodeEnds } from '../../../src/engine/ends.ts';
import { decodeRecording, type Recording } from '../../../src/engine/recording.ts';
import { stopsOf } from '../../../src/experiments/ends.ts';
import type { Param } from '../../../src/experiments/params.ts';
import type { RecordingEntry } from '../../../src/shell/figure.ts';
import type { FigureState } from '../../../src/shell/figure-state.ts';
import { statusLine } from '../../../src/shell/frame/status.ts';
import { renderToString } from '../../../src/shell/html-string.ts';
import { nearestEnd } from '../../../src/shell/nearest-end.ts';
import { nearestRecording } from '../../../src/shell/nearest-recording.ts';
import { noActions } from '../../../src/shell/parts.ts';
import { recordingPart } from '../../../src/shell/recordings.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { figureWords } from '../../../src/shell/strings.ts';

const project = resolve(import.meta.dirname, '../../..');
const read = (asset: string) => readFileSync(join(project, asset));
const recorded = [...figures.values()].filter(({ recordings }) => recordings.length > 0);

describe.each(recorded)('the status line of $name', (figure) => {
  const schema: Readonly<Record<string, Param>> = figure.schema;
  const words = figureWords(figure);

  it('names what the nearest was made with, also where that is older than a parameter', async () => {
    const ends = figure.ends ? await decodeEnds(read(figure.ends)) : undefined;
    const decoded = new Map<RecordingEntry, Recording>();
    for (const entry of figure.recordings) decoded.set(entry, await decodeRecording(read(entry.asset)));
    const stops = Object.entries(schema)
      .filter(([, { kind }]) => kind === 'choice' || kind === 'switch')
      .flatMap(([name, param]) => stopsOf(param).map((value) => ({ [name]: value })));
    for (const settings of [{}, ...stops, ...Object.values(figure.presets)]) {
      const { params } = emptyState(figure, settings as Record<string, string | number>);
      const entry = nearestRecording(figure, ends, params);
      const part = entry ? recordingPart(figure, entry, decoded.get(entry)!) : nearestEnd(figure, ends, params)!.part;
      for (const kind of ['nearest', 'recording'] as const) {
        const state = { ...emptyState(figure), ...part, params, source: { ...part.source, kind } } as FigureState;
        const line = statusLine({ figure, state, words, actions: noActions, id: 'f' }, state);
        expect(renderToString(line), JSON.stringify(settings)).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
