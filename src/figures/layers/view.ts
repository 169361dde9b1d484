import { softmax } from '../../math/softmax.ts';
import { receptiveField } from '../../nets/plain/receptive-field.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type Chosen, chosenOf, mostOf } from './chosen.ts';
import { frameStyle, heat, isOver, photo } from './painted.ts';
import { guess, reads } from './reads.ts';
import { type LayersState, openedOf } from './state.ts';
import { className } from './words.ts';

/** Maps that a row holds even on a phone: of more, the others are hidden until their layer is chosen. */
const FEWEST = 13;

/** The main view: the picture with what the chosen unit sees of it, and row by row what every layer makes of it. */
export function view(state: LayersState, words: Words, actions: FigureActions): ElementNode {
  const chosen = chosenOf(state);
  const name = openedOf(state)?.kept.name ?? state.params.network;
  const net = { class: ['lay-net', `lay-${name}`], key: name };
  // Until its pictures have come, what the page came with stays, and the focus on it.
  if (!chosen) return h('div', { ...net, keep: true }, h('p', { class: 'wcw-note' }, words('layers.waiting')));
  const { stages } = chosen.open;
  return h(
    'div',
    net,
    h(
      'div',
      { class: 'lay-top', key: 'top' },
      h(
        'div',
        { class: 'lay-in' },
        photo(chosen.passed.bytes, words('layers.input')),
        h('i', { class: ['lay-box', isOver(chosen.sight) && 'lay-over'], style: frameStyle(chosen.sight) }),
      ),
      classes(chosen, words),
    ),
    stages.slice(0, -1).map((_, stage) => row(state, chosen, stage, words, actions)),
    guess.when!(state.params) ? reads(state, words, actions) : null,
  );
}

/** How sure it is of each class: the last layer, a bar a unit. */
function classes({ open, passed, unit }: Chosen, words: Words): ElementNode {
  const last = open.stages.length - 1;
  const shares = softmax(passed.answers[open.stages[last]!.answer]!.values, 10);
  const best = shares.indexOf(Math.max(...shares));
  return h(
    'div',
    { class: 'lay-classes', role: 'group', 'aria-label': words('layers.classes') },
    [...shares].map((share, k) =>
      h(
        'button',
        {
          type: 'button',
          key: k,
          class: [k === best && 'lay-best', unit.stage === last && unit.map === k && 'lay-on'],
          'data-stage': last,
          'data-map': k,
          'data-columns': 1,
          'data-rows': 1,
          tabindex: (unit.stage === last ? unit.map : best) === k ? 0 : -1,
          'aria-pressed': String(unit.stage === last && unit.map === k),
          'aria-label': words('layers.class', { name: className(open, k, words), share }),
        },
        h('i', { style: `--share:${share.toFixed(3)}` }),
        h('span', null, className(open, k, words, true)),
      ),
    ),
  );
}

/** The maps of a layer under what they are; of a dense layer all units in one strip. */
function row(state: LayersState, chosen: Chosen, stage: number, words: Words, actions: FigureActions): ElementNode {
  const { open, passed, unit } = chosen;
  const here = unit.stage === stage;
  const { answer, pooled } = open.stages[stage]!;
  const index = here && unit.isPooled ? pooled : answer;
  const { height, width, channels, values } = passed.answers[index]!;
  const sees = receptiveField(open.network.spec.layers, passed.inputs, index, { row: 0, column: 0 }).height;
  const most = mostOf(state, open, stage);
  const isFlat = height * width === 1;
  const said = words(`layers.row.${isFlat ? 'units' : 'maps'}`, { count: channels, size: Math.min(sees, 32) });
  const pool =
    pooled === answer
      ? null
      : h(
          'button',
          {
            type: 'button',
            class: 'lay-pool',
            'aria-pressed': String(here && unit.isPooled),
            on: {
              click: () =>
                actions.set({
                  layer: stage + 1,
                  pooled: here && unit.isPooled ? 'off' : 'on',
                  ...(here ? {} : { map: 1 }),
                  row: 0,
                  column: 0,
                }),
            },
          },
          words('layers.pooled'),
        );
  const all =
    isFlat || here || channels <= FEWEST
      ? null
      : h(
          'button',
          {
            type: 'button',
            class: 'lay-pool lay-all',
            'data-maps': channels,
            on: { click: () => actions.set({ layer: stage + 1, map: 1, row: 0, column: 0, pooled: 'off' }) },
          },
          words('layers.all', { count: channels }),
        );
  const maps = isFlat
    ? strip(values, stage, chosen, most, said)
    : Array.from({ length: channels }, (_, map) => {
        const [shares, end] = [new Float32Array(height * width), most(map)];
        for (let p = 0; p < shares.length; p++) shares[p] = values[p * channels + map]! / end;
        return mapButton({ shares, height, width, stage, map, chosen, words });
      });
  return h(
    'section',
    { class: ['lay-row', here && 'lay-open', isFlat && 'lay-flat'], key: stage, 'data-count': channels },
    h('p', null, h('b', null, words('layers.layer', { layer: stage + 1 })), h('span', null, said), all, pool),
    h('div', { class: 'lay-maps' }, maps),
  );
}

interface MapButton {
  readonly shares: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly stage: number;
  readonly map: number;
  readonly chosen: Chosen;
  readonly words: Words;
}

function mapButton({ shares, height, width, stage, map, chosen, words }: MapButton): ElementNode {
  const { unit, row, column } = chosen;
  const on = unit.stage === stage && unit.map === map;
  return h(
    'button',
    {
      type: 'button',
      key: map,
      class: on && 'lay-on',
      'data-stage': stage,
      'data-map': map,
      'data-rows': height,
      'data-columns': width,
      tabindex: (unit.stage === stage ? on : map === 0) ? 0 : -1,
      'aria-pressed': String(on),
      'aria-label': words('layers.unit', { map: map + 1, layer: stage + 1 }),
    },
    heat(shares, width, ''),
    on ? h('i', { class: 'lay-at', style: frameStyle({ top: row, left: column, height: 1, width: 1 }, width) }) : null,
  );
}

/** All units of a dense layer in lines of a bitmap. */
function strip(
  values: Float32Array,
  stage: number,
  chosen: Chosen,
  most: (map: number) => number,
  said: string,
): Child {
  const { unit } = chosen;
  const columns = values.length > 64 ? values.length / 2 : values.length;
  const rows = values.length / columns;
  const on = unit.stage === stage;
  const place = { top: Math.floor(unit.map / columns), left: unit.map % columns, height: 1, width: 1 };
  const share = (value: number, of: number) => `${(100 * value) / of}%`;
  return h(
    'button',
    {
      type: 'button',
      class: ['lay-strip', on && 'lay-on'],
      'data-stage': stage,
      'data-strip': columns,
      'data-rows': rows,
      'data-columns': columns,
      'aria-label': said,
    },
    heat(
      Array.from(values, (value, map) => value / most(map)),
      columns,
      '',
    ),
    on
      ? h('i', {
          class: 'lay-at',
          style: `top:${share(place.top, rows)};left:${share(place.left, columns)};height:${share(1, rows)};width:${share(1, columns)}`,
        })
      : null,
  );
}
