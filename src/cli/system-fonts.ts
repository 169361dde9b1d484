/** A face that a reader's system brings: the names by which CSS finds it, and the mean width of its letters. */
export interface SystemFace {
  readonly names: readonly string[];
  /** In em, as `meanWidth` measures it. */
  readonly width: number;
}

/** Faces of one system for one of ours; `medium` is its regular one where it has none between regular and bold. */
export interface SystemFonts {
  readonly regular: SystemFace;
  readonly medium?: SystemFace;
  readonly bold: SystemFace;
  readonly italic?: SystemFace;
  readonly boldItalic?: SystemFace;
}

/** Windows, macOS, iOS and Linux: Times New Roman and Arial, or Liberation, whose letters are as wide. Measured from Liberation. */
export const desktop: Readonly<Record<'serif' | 'sans', SystemFonts>> = {
  serif: {
    regular: { names: ['Times New Roman', 'Liberation Serif'], width: 0.4027 },
    bold: { names: ['Times New Roman Bold', 'Liberation Serif Bold'], width: 0.4274 },
    italic: { names: ['Times New Roman Italic', 'Liberation Serif Italic'], width: 0.4034 },
    boldItalic: {
      names: ['Times New Roman Bold Italic', 'Liberation Serif Bold Italic'],
      width: 0.4125,
    },
  },
  sans: {
    regular: { names: ['Arial', 'Liberation Sans'], width: 0.4426 },
    bold: { names: ['Arial Bold', 'Liberation Sans Bold'], width: 0.4769 },
  },
};

/** Android: Noto Serif and Roboto. Measured from the files that Google Fonts serves. */
export const android: Readonly<Record<'serif' | 'sans', SystemFonts>> = {
  serif: {
    regular: { names: ['Noto Serif', 'NotoSerif'], width: 0.4781 },
    bold: { names: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.5068 },
    italic: { names: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 0.4654 },
    boldItalic: { names: ['Noto Serif Bold Italic', 'NotoSerif-BoldItalic'], width: 0.5119 },
  },
  sans: {
    regular: { names: ['Roboto', 'Roboto-Regular'], width: 0.4423 },
    medium: { names: ['Roboto Medium', 'Roboto-Medium'], width: 0.446 },
    bold: { names: ['Roboto Bold', 'Roboto-Bold'], width: 0.4491 },
  },
};
