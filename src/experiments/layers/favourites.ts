import type { Images } from '../../data/images.ts';
import type { Network } from '../../nets/network.ts';
import { type Answer, inputAnswer, plainAnswers } from '../../nets/plain/answers.ts';
import { receptiveField } from '../../nets/plain/receptive-field.ts';
import { type Stage, weightedStages } from '../../nets/plain/stages.ts';
import { framed, numbersOf, SIDE } from './reading.ts';
import { BEST, type BestOf } from './tables.ts';

/** One of a set's pictures as a network gets it. */
export function readPicture(network: Network, { pixels, height, width, channels }: Images, index: number) {
  const size = height * width * channels;
  const bytes = pixels.subarray(index * size, (index + 1) * size);
  return numbersOf(framed(bytes, network.spec.input[2] as 1 | 3));
}

type Found = [value: number, picture: number, place: number];

/**
 * Of every unit of every layer with weights the `BEST` pictures of a set that excite it most, the strongest first, at one
 * place each. A place whose receptive field reaches over the picture's edge reads zeros there that no picture has: it is
 * passed over where the map has places that see pixels alone, and `edge` says what such places answer at most.
 */
export function favouritesOf(network: Network, images: Images): BestOf[] {
  const stages = weightedStages(network.spec.layers);
  const fair = fairPlaces(network, stages);
  const lists: Found[][][] = stages.map(() => []);
  const edges: number[][] = stages.map(() => []);
  for (let picture = 0; picture < images.count; picture++) {
    const answers = plainAnswers(network, readPicture(network, images, picture));
    stages.forEach(({ answer }, s) => {
      const { channels } = answers[answer]!;
      const { inner, outer } = fair[s]!;
      for (let unit = 0; unit < channels; unit++) {
        const place = best(answers[answer]!, unit, inner);
        lists[s]![unit] ??= [];
        insert(lists[s]![unit]!, [answers[answer]!.values[place * channels + unit]!, picture, place]);
        const over = outer.length > 0 ? best(answers[answer]!, unit, outer) : undefined;
        const value = over === undefined ? 0 : answers[answer]!.values[over * channels + unit]!;
        edges[s]![unit] = Math.max(edges[s]![unit] ?? 0, value);
      }
    });
  }
  return lists.map((units, s) => {
    const all = units.flat();
    return {
      picture: Uint32Array.from(all, ([, picture]) => picture),
      label: Uint8Array.from(all, ([, picture]) => images.labels[picture]!),
      place: Uint32Array.from(all, ([, , place]) => place),
      value: Float32Array.from(all, ([value]) => value),
      ...(fair[s]!.outer.length > 0 && { edge: Float32Array.from(edges[s]!) }),
    };
  });
}

/** Layer by layer the places that see pixels alone, and those that see over the edge: `inner` has all where none sees less. */
function fairPlaces(network: Network, stages: readonly Stage[]) {
  const { layers, input } = network.spec;
  const nothing = new Float32Array(input.reduce((product, side) => product * side));
  const answers = plainAnswers(network, nothing);
  const inputs = [inputAnswer(network, nothing), ...answers];
  return stages.map(({ answer }) => {
    const { height, width } = answers[answer]!;
    const all = Array.from({ length: height * width }, (_, place) => place);
    const isInside = (place: number): boolean => {
      const where = { row: Math.floor(place / width), column: place % width };
      const sight = receptiveField(layers, inputs, answer, where);
      const { top, left } = sight;
      return top >= 0 && left >= 0 && top + sight.height <= SIDE && left + sight.width <= SIDE;
    };
    const inner = all.filter(isInside);
    return inner.length > 0 ? { inner, outer: all.filter((place) => !isInside(place)) } : { inner: all, outer: [] };
  });
}

/** Of these places the one where a unit answers most, the first of equals. */
function best({ values, channels }: Answer, unit: number, places: readonly number[]): number {
  let found = places[0]!;
  for (const place of places) if (values[place * channels + unit]! > values[found * channels + unit]!) found = place;
  return found;
}

/** Keeps a list sorted, the strongest first, earlier pictures before equal later ones, and no longer than `BEST`. */
function insert(list: Found[], one: Found): void {
  if (list.length === BEST && list[BEST - 1]![0] >= one[0]) return;
  let at = list.length;
  while (at > 0 && list[at - 1]![0] < one[0]) at--;
  list.splice(at, 0, one);
  if (list.length > BEST) list.pop();
}
