import type { SymmetricBytes } from '../../../experiments/cascade/frame.ts';
import { bitmap } from '../../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { oncePer } from '../../kit/once-per.ts';
import { diverging } from '../../kit/scales.ts';
import { signed } from '../../kit/signed.ts';
import { type CascadeState, shownResponses } from '../state.ts';
import { answers } from './picture.ts';

/** How the maps of a layer are laid out: side of a map, maps across, maps down, and screen pixels for one of theirs. */
const LAYERS = {
  conv1: { side: 28, across: 3, down: 2, scale: 3 },
  conv2: { side: 10, across: 8, down: 2, scale: 6 },
} as const;
type LayerName = keyof typeof LAYERS;

/** The spectral images of both convolutions, before and after the rectifier, on one scale a layer; below, what both networks say. */
export function maps(state: CascadeState, words: Words): ElementNode {
  const shown = shownResponses(state);
  return h(
    'section',
    { class: 'cas-maps' },
    h('p', { class: 'kit-heading' }, words('cascade.maps.inside')),
    (['conv1', 'conv2'] as const).map((layer) => layerMaps(layer, shown?.responses[layer], words)),
    answers(state, words),
    h('p', { class: 'wcw-note' }, whose(state, words)),
  );
}

function whose(state: CascadeState, words: Words): Child {
  const shown = shownResponses(state);
  if (!shown?.responses.conv1) return words(`cascade.maps.${state.frame ? 'waiting' : 'none'}`);
  if (shown.frame) return words('cascade.maps.of', { seen: shown.frame.imagesSeen });
  const { source } = state;
  if (source.kind === 'recording' && source.markedEpoch !== undefined)
    return words('cascade.maps.kept', { epoch: source.markedEpoch });
  return words('cascade.maps.of', { seen: state.history[state.position]?.imagesSeen ?? 0 });
}

function layerMaps(layer: LayerName, responses: SymmetricBytes | undefined, words: Words): ElementNode {
  const name = words(`cascade.maps.${layer}`);
  const largest = responses?.largest ?? 0;
  const drawn = responses ? sheetsOf[layer](responses) : blank(layer);
  return h(
    'div',
    { class: `cas-${layer}`, key: layer },
    h(
      'p',
      { class: 'cas-layer' },
      h('b', null, name),
      ' ',
      responses ? words('cascade.maps.range', { least: signed(words, -largest), most: signed(words, largest) }) : null,
    ),
    h(
      'div',
      { class: 'cas-pair' },
      (['before', 'after'] as const).map((stage) => {
        const shown = words(`cascade.maps.${stage}`);
        const alt = words('cascade.maps.alt', { layer: name, stage: shown });
        // Said once, over both layers' columns.
        const over = layer === 'conv1' ? h('figcaption', null, shown) : null;
        return h('figure', null, over, bitmap({ ...drawn[stage], alt, class: 'cas-sheet' }));
      }),
    ),
  );
}

/** Both sheets of a layer, laid out once for each answer of the network. */
const sheetsOf = {
  conv1: oncePer((responses: SymmetricBytes) => sheets('conv1', responses)),
  conv2: oncePer((responses: SymmetricBytes) => sheets('conv2', responses)),
};

function sheets(layer: LayerName, { bytes }: SymmetricBytes) {
  const values = Int8Array.from(bytes, (byte) => byte - 128);
  return {
    before: sheet(layer, values),
    after: sheet(
      layer,
      values.map((value) => Math.max(0, value)),
    ),
  };
}

function blank(layer: LayerName) {
  const { side, across, down } = LAYERS[layer];
  const empty = sheet(layer, new Int8Array(side * side * across * down));
  return { before: empty, after: empty };
}

/** All maps of a layer as one picture, with a clear line between them. */
function sheet(layer: LayerName, values: Int8Array) {
  const { side, across, down, scale } = LAYERS[layer];
  const [width, height] = [across * (side + 1) - 1, down * (side + 1) - 1];
  const laid = new Int8Array(width * height);
  const frame = new Uint8Array(width * height);
  for (let i = 0; i < values.length; i++) {
    const map = Math.floor(i / (side * side));
    const x = (map % across) * (side + 1) + (i % side);
    const y = Math.floor(map / across) * (side + 1) + (Math.floor(i / side) % side);
    laid[y * width + x] = values[i]!;
    frame[y * width + x] = 1;
  }
  const pixels = diverging(laid, 127);
  // Between two maps a grey line that no response can be.
  for (let i = 0; i < frame.length; i++) if (!frame[i]) pixels.set([128, 128, 128, 60], i * 4);
  return { pixels, width, height, scale };
}
