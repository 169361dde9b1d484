/** What a layer answers: [height, width, channels] row by row, channels last; one place of as many channels where it is flat. */
export interface Answer {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/** An answer of zeros. */
export const emptyAnswer = (height: number, width: number, channels: number): Answer => ({
  height,
  width,
  channels,
  values: new Float32Array(height * width * channels),
});

/** The same numbers as one place. */
export const flatAnswer = ({ values }: Answer): Answer => ({ height: 1, width: 1, channels: values.length, values });
