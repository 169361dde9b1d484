/** Every one of `blocks` blocks of `length` floats, `times` times in a row. Blocks of one float are values repeated. */
export function repeatBlocks(from: usize, blocks: i32, length: i32, times: i32, to: usize): void {
  const size = <usize>length << 2;
  for (let i = 0; i < blocks; i++) {
    for (let k = 0; k < times; k++) {
      if (length == 1) store<f32>(to, load<f32>(from));
      else memory.copy(to, from, size);
      to += size;
    }
    from += size;
  }
}

/** The transpose for values: sums of `times` floats in a row. */
export function sumRuns(from: usize, values: i32, times: i32, to: usize): void {
  for (let i = 0; i < values; i++) {
    let sum: f32 = 0;
    for (let k = 0; k < times; k++) {
      sum += load<f32>(from);
      from += 4;
    }
    store<f32>(to, sum);
    to += 4;
  }
}

/** sums [segments, length], of rows x [rows, length] by their ids (int32); rows of other ids count nowhere. */
export function segmentSums(x: usize, ids: usize, rows: i32, length: i32, segments: i32, sums: usize): void {
  const row = <usize>length << 2;
  memory.fill(sums, 0, <usize>segments * row);
  for (let i = 0; i < rows; i++) {
    const id = load<i32>(ids + (<usize>i << 2));
    if (id >= 0 && id < segments) {
      const to = sums + <usize>id * row;
      let k = 0;
      for (; k + 4 <= length; k += 4) {
        const at = <usize>k << 2;
        v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(x + at)));
      }
      for (; k < length; k++) {
        const at = <usize>k << 2;
        store<f32>(to + at, load<f32>(to + at) + load<f32>(x + at));
      }
    }
    x += row;
  }
}
