import type { Activation } from './activation.ts';

/**
 * The kernels of `engine/kernels` that have no name in TF.js, as `nets/` calls them. Those marked WASM exist on that back
 * end alone: elsewhere the same layers are composed of TF.js's own operations. All tensors are float32, NHWC.
 */

/** Attributes of whatever rectifies. `slope` is `leaky-relu`'s below 0, `threshold` is `trelu`'s; 'linear' rectifies nothing. */
export interface RectifierAttrs {
  readonly activation: Activation;
  readonly slope: number;
  readonly threshold: number;
}

/**
 * z, y = rectify(z), dy, all [..., c] -> dz [..., c] and its sums over all but the last axis [c] (a bias's gradient).
 */
export const RECTIFIER_GRAD = 'RectifierGrad';

/** logits [b, classes], labels [b] int32 -> mean cross-entropy (nats) [], its gradient by the logits [b, classes]. */
export const SOFTMAX_CROSS_ENTROPY = 'SoftmaxCrossEntropyWithGrad';

/** Gradient of "rectify, pool 2x2": z, y, dy -> dz, its sums [c]. `linear` means average pooling, else one winner a window. */
export const POOL_RECTIFIER_GRAD = 'PoolRectifierGrad';

/**
 * WASM. x [b, h, w, in], w [k, l, in, out], b [out] (may be missing) -> y [b, (h - k + 1) / 2, (w - l + 1) / 2, out] of
 * "convolve (valid, stride 1), rectify, max-pool 2x2" (rounded down), and `winners`, of y's shape and dtype 'bool': one
 * byte a value, the first largest of its window row by row (0 to 3; of |z| for `abs`), plus 4 where no gradient passes
 * the rectifier, plus 8 where `abs` turned the sign. Attributes: RectifierAttrs, any activation but 'linear'.
 */
export const CONV_RECTIFY_POOL = 'ConvRectifyPool';
/** WASM. x, w, y, winners, dy -> dw, db, and dx where the attribute `input` is true. Attributes: ConvRectifyPoolGradAttrs. */
export const CONV_RECTIFY_POOL_GRAD = 'ConvRectifyPoolGrad';
export interface ConvRectifyPoolGradAttrs extends RectifierAttrs {
  readonly input: boolean;
}

/**
 * WASM. z [b, h, w, c], and gamma, beta [c] (both or none) -> y, winners, mean [c], variance [c] (over batch and places,
 * biased). `norm-first`: y = pool(relu(norm(z))), `relu-first`: y = pool(norm(relu(z))); `relu` and `pool` may be off. Pooling
 * is 2x2 max, rounded down, the first largest wins; winners has y's shape, dtype 'bool', or the shape [0] without pooling.
 */
export const NORM_RELU_POOL = 'NormReluPool';
/** WASM. z, y, winners, mean, variance, dy, and gamma, beta where the layer has them -> dz, and dgamma, dbeta. */
export const NORM_RELU_POOL_GRAD = 'NormReluPoolGrad';
export interface NormReluPoolAttrs {
  readonly order: 'norm-first' | 'relu-first';
  readonly relu: boolean;
  readonly pool: boolean;
  readonly epsilon: number;
}

/**
 * WASM. A rectified filter bank and the mixing of its responses, without keeping them: x [b, h, w, in], bank [k, k, m],
 * w [2 m in, out] -> y [b, h, w, out] = sum over filters f, signs s and channels c of relu(s (x_c * bank_f)) w[(2 f + (s < 0)) in + c],
 * 'same' zero padding, stride 1, k odd.
 */
export const RECTIFIED_BANK_MIX = 'RectifiedBankMix';
/** WASM. x, bank, w, dy -> dw, and dx where the attribute `input` is true. */
export const RECTIFIED_BANK_MIX_GRAD = 'RectifiedBankMixGrad';

/** w0.., m0.., v0.., g0.. -> all new w, then all new m, then all new v. The old m and v are used up: their values may be the new ones. */
export const ADAM_UPDATE = 'AdamUpdate';
/** `power1` and `power2` are beta1^t and beta2^t of the step at hand (t from 1); `weightDecay` times w is added to the gradient. */
export interface AdamAttrs {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly power1: number;
  readonly power2: number;
  readonly weightDecay: number;
}
/** w0.., m0.., g0.. -> all new w, then all new m: m = momentum m + (g + weightDecay w), w = w - learningRate m (PyTorch's SGD). The old m are used up, as Adam's. */
export const MOMENTUM_UPDATE = 'MomentumUpdate';
export interface MomentumAttrs {
  readonly learningRate: number;
  readonly momentum: number;
  readonly weightDecay: number;
}
