/** Renderers that draw on the processor: training on them is slower than WASM by an order of magnitude. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|basic render|microsoft basic|software/i;

export const isSoftwareRenderer = (renderer: string): boolean => SOFTWARE.test(renderer);

/** What WebGL 2 in this worker or page stands on: a `real` GPU, a `software` renderer, a GPU that cannot write float32, or nothing. */
export function describeGpu(): 'real' | 'software' | 'no-float32' | 'no-webgl' {
  if (typeof OffscreenCanvas === 'undefined') return 'no-webgl';
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return 'no-webgl';
  try {
    const names = gl.getExtension('WEBGL_debug_renderer_info');
    // Firefox gives the unmasked name as RENDERER itself.
    const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    if (isSoftwareRenderer(renderer)) return 'software';
    return gl.getExtension('EXT_color_buffer_float') ? 'real' : 'no-float32';
  } finally {
    gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}
