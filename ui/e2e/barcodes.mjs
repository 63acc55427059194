// Reads the bars in a picture, as a hand scanner reads the paper.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const WASM = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(WASM)).buffer } });

/** What the Code 128 in a PNG say, from its top to its bottom. */
export async function code128(png) {
  const found = await readBarcodes(png, { formats: ['Code128'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
