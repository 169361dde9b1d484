import { type SquareForm, squareReader } from './square-pixels.ts';

/** Why there are no pictures of a camera: `picture.<word>` says it to the reader. */
export type CameraRefused = 'camera-refused' | 'camera-none' | 'camera-busy' | 'camera-kept';

/** A camera that is on. */
export interface Camera {
  /** The newest picture in the form asked for; undefined until the first has come. Nothing is sent or kept. */
  pixels(): Uint8Array | undefined;
  /** Switches the camera off. */
  close(): void;
}

/**
 * Switches the reader's camera on, the one at the back of a phone, after the browser has asked the reader. `ended` is
 * called when it is taken away (pulled out, forbidden later). Only from a press of the reader's: browsers ask at no other
 * time. Resolves with the reason where there is no picture to be had; never rejects.
 */
export async function openCamera(
  form: SquareForm,
  ended: () => void = () => undefined,
): Promise<Camera | { readonly refused: CameraRefused }> {
  // Pages over plain http have no camera at all.
  if (!navigator.mediaDevices?.getUserMedia) return { refused: 'camera-kept' };
  let stream: MediaStream;
  try {
    const video = { facingMode: { ideal: 'environment' }, width: { ideal: 640 }, height: { ideal: 480 } };
    stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    return { refused: reasonOf(error) };
  }
  const close = (): void => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  for (const track of stream.getTracks()) track.addEventListener('ended', ended);
  try {
    await video.play();
    const read = squareReader(form);
    const pixels = () => (video.videoWidth > 0 ? read(video, video.videoWidth, video.videoHeight) : undefined);
    return { pixels, close };
  } catch {
    close();
    return { refused: 'camera-busy' };
  }
}

/** In the words of the browser's error: https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia. */
function reasonOf(error: unknown): CameraRefused {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'camera-none';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'camera-refused' : 'camera-busy';
}
