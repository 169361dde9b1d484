import type { InversionFrame } from './frame.ts';
import type { InversionParams } from './schema.ts';

/**
 * Whether negating the first layer follows from a frame. f with negated first-layer weights W reads x as f reads -x: at
 * symmetric scaling -x is the negative of the image, so the network reads a digit as it read its negative, exactly. Of a
 * blend only the ends, the digit and its negative, are in the frame.
 */
export function followsFromFrame({ scaling, blend }: Pick<InversionParams, 'scaling' | 'blend'>): boolean {
  return scaling === 'symmetric' && (blend === 0 || blend === 1);
}

/** Live parameters whose effect follows from a frame, with these values of the others. */
export const follows = (params: Readonly<Record<string, unknown>>): readonly string[] =>
  followsFromFrame(params as Pick<InversionParams, 'scaling' | 'blend'>) ? ['negate'] : [];

/** The frame of the same network with its first layer negated: what it read of digits it reads of negatives, and the other way round. */
export function exchanged(frame: InversionFrame, blend: number): InversionFrame {
  const { original, negative, strip, anchors, responses } = frame;
  return {
    ...frame,
    original: negative,
    negative: original,
    blended: blend === 0 ? negative : original,
    unflipped: { original, negative },
    strip: strip && {
      ...strip,
      original: strip.negative,
      negative: strip.original,
      blended: blend === 0 ? strip.negative : strip.original,
    },
    // Of the course of a run the numbers alone may have been kept.
    anchors: anchors?.map((weight) => -weight),
    ...(responses && { responses: { ...responses, original: responses.negative, negative: responses.original } }),
  };
}
