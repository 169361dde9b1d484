import * as tf from '@tensorflow/tfjs-core';
import { distancesFromProducts } from '../../math/distances-from-products.ts';
import { neighbourAccuracy } from '../../math/nearest-neighbours.ts';
import { componentsOfProducts } from '../../math/principal-components.ts';
import { meanSilhouette } from '../../math/silhouette.ts';
import type { ClassMap, LayerName, NetworkName, Separation } from './frame.ts';

/** Test digits behind separations and maps. */
export const POINTS = 400;

/** Inner products of all pairs of a layer's answers, their mean taken off: distances and principal components are in them. */
export async function productsOf(answers: Float32Array, count: number): Promise<Float32Array> {
  const products = tf.tidy(() => {
    const points = tf.tensor2d(answers, [count, answers.length / count]);
    const centred = tf.sub(points, tf.mean(points, 0));
    return tf.matMul(centred, centred, false, true);
  });
  try {
    return (await products.data()) as Float32Array;
  } finally {
    products.dispose();
  }
}

/** How well classes stand apart, from the products of the answers to `classes.length` digits. */
export function separationOf(products: Float32Array, classes: Uint8Array): Separation {
  const distances = distancesFromProducts(products, classes.length);
  const fourDecimals = (value: number): number => Math.round(1e4 * value) / 1e4;
  return {
    silhouette: fourDecimals(meanSilhouette(distances, classes)),
    neighbours: fourDecimals(neighbourAccuracy(distances, classes)),
  };
}

/**
 * The digits' answers in their first two principal components. A direction may as well point the other way; so that the
 * picture does not turn over from frame to frame, ones lie to the right of zeros, and ones below fours.
 */
export function classMap(
  products: Float32Array,
  classes: Uint8Array,
  separation: Separation,
  which: { readonly network: NetworkName; readonly layer: LayerName },
): ClassMap {
  const { scores, shares } = componentsOfProducts(products, classes.length, 2);
  const middle = (digit: number, axis: number): number => {
    const own = [...classes].flatMap((label, i) => (label === digit ? [scores[2 * i + axis]] : []));
    return own.reduce((sum, value) => sum + value, 0) / (own.length || 1);
  };
  const signs = [middle(1, 0) < middle(0, 0) ? -1 : 1, middle(4, 1) < middle(1, 1) ? -1 : 1];
  const reach = scores.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const places = Uint8Array.from(scores, (value, i) => 128 + Math.round((127 * signs[i % 2] * value) / reach));
  return { ...which, ...separation, places, classes, shares: [shares[0], shares[1]] };
}
