import { type DataName, DOWNLOADED } from '../data/images.ts';
import { openImages } from '../data/open.ts';
import type { AnyFigure } from '../shell/figure.ts';
import type { FigureState, TestPictures } from '../shell/figure-state.ts';
import { readState } from '../shell/link-state.ts';
import { loadRecording, loadStatistics } from '../shell/load-recording.ts';
import { matchingRecording } from '../shell/recordings.ts';
import { openingState } from '../shell/state.ts';
import { sheetImages } from '../shell/test-images.ts';
import { buildAssets, hasAsset } from './build-assets.ts';
import { figureOf } from './figures.ts';

/** A figure as it stands before anything runs: drawn from its recording, or what it computes from, where there is one. */
export interface Still {
  readonly figure: AnyFigure;
  readonly state: FigureState;
  /** Its recording kept a network. */
  readonly network: boolean;
}

/** The choices that this copy of the site cannot compute. */
export const absentData: ReadonlySet<string> = new Set(
  DOWNLOADED.filter((name) => !hasAsset(`data/${name}/manifest.json`)),
);

async function testPixels(figure: AnyFigure, state: FigureState): Promise<TestPictures | undefined> {
  const wanted = figure.testImages?.(state);
  if (!wanted || absentData.has(wanted.data)) return undefined;
  const { indices, sheet } = wanted;
  const data = wanted.data as DataName;
  const images = await openImages(data, 'test', Math.max(0, ...indices) + 1, buildAssets);
  const hasSheet = sheet && hasAsset(`data/${data}/${sheet.file}`);
  return { ...images, ...(hasSheet && { sheet: { ...sheet, images: await sheetImages(data, sheet, buildAssets) } }) };
}

/** The still picture of a figure with these attributes. Rejects for an attribute whose value the figure does not take. */
export async function stillOf(name: string, attributes: Readonly<Record<string, string>>): Promise<Still> {
  const figure = figureOf(name);
  const { params, refused, notes, hidden } = readState(figure, Object.entries(attributes), absentData);
  const wrong = [...refused, ...notes];
  if (wrong.length > 0) throw new Error(`Figure ${name}: ${JSON.stringify(wrong)}`);
  const entry = matchingRecording(figure, params);
  const recording = entry && hasAsset(entry.asset) ? await loadRecording(entry, buildAssets) : undefined;
  const { statistics: tables } = figure;
  const statistics = tables && hasAsset(tables.asset) ? await loadStatistics(tables, buildAssets) : undefined;
  const state = openingState(figure, recording, { params, hidden, statistics });
  return {
    figure,
    state: { ...state, testPixels: await testPixels(figure, state) },
    network: recording !== undefined && recording.marked.length > 0,
  };
}
