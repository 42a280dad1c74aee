import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** 8-bit RGB, three bytes a pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SUB = 1;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** PNG (RFC 2083) with every row filtered by Sub, which suits smooth pictures. */
export function encodePng({ width, height, rgb }: Pixels, level = 6): Buffer {
  return encode(width, height, rgb, 3, level);
}

/** The same with transparency, four bytes a pixel, colours not multiplied. */
export function encodeRgbaPng({ width, height, rgba }: { width: number; height: number; rgba: Uint8Array }): Buffer {
  return encode(width, height, rgba, 4, 6);
}

function encode(width: number, height: number, samples: Uint8Array, bands: 3 | 4, level: number): Buffer {
  const stride = width * bands;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (stride + 1);
    rows[to] = SUB;
    for (let x = 0; x < stride; x += 1) {
      const left = x < bands ? 0 : (samples[y * stride + x - bands] ?? 0);
      rows[to + 1 + x] = ((samples[y * stride + x] ?? 0) - left) & 0xff;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, bands === 3 ? 2 : 6, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads back what {@link encodePng} wrote; throws on anything else, and on a file cut short. */
export function decodePng(png: Buffer): Pixels {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const stride = width * 3;
  if (rows.length !== (stride + 1) * height || rows[0] !== SUB) throw new Error('not one of our own PNGs');
  const rgb = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < stride; x += 1) {
      const left = x < 3 ? 0 : (rgb[y * stride + x - 3] ?? 0);
      rgb[y * stride + x] = ((rows[y * (stride + 1) + 1 + x] ?? 0) + left) & 0xff;
    }
  }
  return { width, height, rgb };
}

/** A part of a picture, made smaller by averaging. */
export function shrink(source: Pixels, part: { x: number; y: number; width: number; height: number }, width: number, height: number): Pixels {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const y0 = Math.floor(part.y + (y * part.height) / height);
    const y1 = Math.max(y0 + 1, Math.floor(part.y + ((y + 1) * part.height) / height));
    for (let x = 0; x < width; x += 1) {
      const x0 = Math.floor(part.x + (x * part.width) / width);
      const x1 = Math.max(x0 + 1, Math.floor(part.x + ((x + 1) * part.width) / width));
      for (let c = 0; c < 3; c += 1) {
        let sum = 0;
        for (let sy = y0; sy < y1; sy += 1) {
          for (let sx = x0; sx < x1; sx += 1) sum += source.rgb[(sy * source.width + sx) * 3 + c] ?? 0;
        }
        rgb[(y * width + x) * 3 + c] = sum / ((x1 - x0) * (y1 - y0));
      }
    }
  }
  return { width, height, rgb };
}
