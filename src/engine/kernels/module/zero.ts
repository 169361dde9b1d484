/** Makes `floats` floats 0. */
export function zero(to: usize, floats: i32): void {
  memory.fill(to, 0, <usize>floats << 2);
}
