import { allograph } from '../../data/digits/allograph.ts';
import { addStroke, createTrace } from '../../data/digits/trace.ts';
import { drawStroke, emptyPad, PAD_SIDE } from '../../shell/pen.ts';

/** The digit that stands on the pad before anybody draws, written by us: so that nothing is empty. */
export const OPENING_DIGIT = 3;
const WRITTEN = allograph(1, '20,10 48,0 76,12 70,36 42,47! 76,54 84,78 52,100 14,90').poses[0]!;
/** Height of the digit on the pad, and where its upper left corner lies, in shares of the pad. */
const [HEIGHT, LEFT, TOP] = [0.64, 0.19, 0.18];

/** Its ink, as the pen of the pad leaves it. */
export function openingInk(): Uint8Array {
  const trace = createTrace();
  for (const stroke of WRITTEN) addStroke(trace, stroke);
  const ink = emptyPad();
  const at = (i: number): [number, number] => [
    PAD_SIDE * (LEFT + HEIGHT * trace.x[i]!),
    PAD_SIDE * (TOP + HEIGHT * trace.y[i]!),
  ];
  for (let i = 1; i < trace.length; i++) if (!trace.lifted[i]) drawStroke(ink, at(i - 1), at(i));
  return ink;
}
