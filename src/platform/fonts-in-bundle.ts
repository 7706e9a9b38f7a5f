import regular from './fonts/inter-regular.ttf';
import semibold from './fonts/inter-semibold.ttf';
import type { FontName, ReadFont } from './fonts.ts';

const bundled: Readonly<Record<FontName, ArrayBuffer>> = {
  'inter-regular.ttf': regular,
  'inter-semibold.ttf': semibold,
};

/** Fonts out of the bundle. For Workers only: nothing else can import these files. */
export const readFontFromBundle: ReadFont = async (name) => new Uint8Array(bundled[name]);
