/** Makes `floats` floats equal to a value. */
export function fill(to: usize, floats: i32, value: f32): void {
  for (let i = 0; i < floats; i++) store<f32>(to + (<usize>i << 2), value);
}
