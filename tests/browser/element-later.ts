import type { AssetSource } from '../../src/data/assets.ts';
import { createEngine, type EngineOptions } from '../../src/engine/client.ts';
import type { Engine } from '../../src/engine/engine.ts';
import * as later from '../../src/shell/later.ts';

/** What the page's address may ask of the engine: fewer test images, so that a run is short; another back end. */
const asked = new URLSearchParams(location.search);

function askedEngine(assets: AssetSource, options: EngineOptions = {}): Engine {
  const backend = asked.get('backend') === 'webgl' ? 'webgl' : 'auto';
  const engine = createEngine(assets, { ...options, backend });
  const testImages = Number(asked.get('test-images'));
  if (!testImages) return engine;
  return {
    start: (experiment, params, listener, options) =>
      engine.start(experiment, params, listener, { ...options, testImages }),
    look: (...args) => engine.look(...args),
    warm: () => engine.warm(),
    rest: () => engine.rest(),
    close: () => engine.close(),
  };
}

/** Stands in for `shell/load-later.ts`, which would need a bundler's chunks. */
export const loadLater = async () => ({ ...later, createEngine: askedEngine });
