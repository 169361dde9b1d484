import type { Recording } from '../../../src/engine/recording.ts';
import { settled } from './fake-engine.ts';
import { framedEnds, framedRecording, framedToy } from './framed-toy.ts';
import { openFigure } from './small-world.ts';

/** The framed toy, whose recordings and ends come as soon as they are asked for. */
export const openFramed = (entries: [string, string][] = []) =>
  openFigure(framedToy, { recording: framedRecording, ends: () => framedEnds }, entries);

/** The same, and each recording comes only when the test lets it. */
export function openSlowly(entries: [string, string][] = []) {
  const waiting: (() => void)[] = [];
  const opened = openFigure(
    framedToy,
    {
      recording: (entry) => new Promise<Recording>((come) => waiting.push(() => come(framedRecording(entry)))),
      ends: () => framedEnds,
    },
    entries,
  );
  const arrive = async () => {
    for (const come of waiting.splice(0)) come();
    await settled();
  };
  return { ...opened, arrive };
}
