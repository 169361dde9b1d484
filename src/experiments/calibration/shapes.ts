/**
 * The shapes of the chapter's networks, neurons x dimension: 32 or 64 neurons that mix 10 maps of every channel, or 5 where
 * the bank is not rectified; 3 channels in layer 1. Others are a line each (grey pictures in layer 1: dimension 10).
 */
export const SHAPES: readonly (readonly [neurons: number, dimension: number])[] = [
  [32, 320],
  [32, 30],
  [64, 640],
  [64, 30],
  [32, 15],
  [32, 160],
  [64, 15],
  [64, 320],
];
