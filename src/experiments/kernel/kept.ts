import { FOUR, keptPixels, SEVEN, THREE } from '../../data/kept-digits.ts';

/** Numbers of the kept pictures among the generated test pictures: digits 7, 4 and 3, and the scene of a striped disc. */
export const DIGITS = [29, 9, 8] as const;
export const SCENE = 4;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** That scene, 32 x 32, kept because the generator weighs more (a test compares them): a letter a pixel, in 64 greys: with fewer, more of its numbers would be equal by chance. */
const SCENE_GREYS = [
  'JMMWz9vUNNMMLNNMMLLMMMMPf66uPNMMJKM6/97vONMKKLNMIHKMMMNOOXfSOMNNLLW//931cMMKJJLJIJLLLLMNNNNNMMNO',
  'lab++61xmXSaLKJJKMMLLNNMNNMMNMMNpsg330wtltv3mLLJLMLLKMMMLMMNNMMNqvvqvutoce4//kQONMMLLMMMMNMLLKMO',
  'qv1ampnZMMnojhhfcYUQNNLNMMMMLJLNqx2aNRPMMQSUYeikkiebXRMMNNMMLKLMqy2bLMKRbaYVVWZejmmmjfUOMLLLMLKL',
  'py2WLLMSYdfecaZZchmqsqlXNLMMMLKKmy0OLMNOPUZbikjgedfjostrVMNMMMKKnxgMMWYVSRRMNXlonkhfginqmNMMMMKK',
  'pgOLOXbccZVSNMSjnpolhgfikZMMMLKKMNMMNPSXbefdbTQZdimponkhheMMMMKKMNMNTQQQTYehiifcbcdinrssrmQLMMKJ',
  'LLMPZaYWUUWZeikjigeegkquwwZNNMLKMLLNUZceebYXXZeimnmkhhjmswgNMMLKMLLNORVcfiifbZYZdjnppnllnpdNNNMK',
  'MLLPTRRTXdikkieaabekosttsqZLNNNMLLLPZaYVVWZdillkifdeglrvwwZLMNNMLLKMUadedaYYZdimopmjhhjotvTNMONL',
  'KLMLMRXcgihfcbcgkpstspmlmiNMLLLLKKJIKQSUYfjlmligdimruvvtpWLJIIJJKJJHHTXVVXagmoqoUcgimruwnLJIIIIJ',
  'RJIHHIafdaZadhnqYSjjijloSJIIIIJJfQIJKJLbhhgdcdfiajrrqmjXNIIIIJJJfhPPSTRMVeilljhfbhlqsoXPPKIIIIJJ',
  'fidNNPPKIPZinpqnjgfgaONMMMKJIJJKefZMGFHFGKOiielnleVMLLLLKNYOKKKLhdYNHHFEFKclmOMMNMKKKKKKKThfNKKK',
  'gaWNHKJIKUdihSNMNNMMMMMMMWeYLKKLgaURYmlMSaehiWNNPPOOPPQQQXYTKLLK',
].join('');

/** Bytes of a digit, 28 x 28, multiples of 17. */
export const keptDigit = (place: number): Uint8Array => keptPixels([SEVEN, FOUR, THREE][place]!);

/** Grey values of the scene from 0 to 1. */
export const keptScene = (): Float32Array<ArrayBuffer> =>
  Float32Array.from(SCENE_GREYS, (letter) => LETTERS.indexOf(letter) / 63);
