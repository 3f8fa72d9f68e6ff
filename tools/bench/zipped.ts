/** The size of what would be deployed, each file packed as a zip packs it. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

/** What a zip keeps of each file besides its bytes: two headers, and its name in both. */
const sizeOf = (file: string): number => deflateRawSync(readFileSync(file), { level: 9 }).length + 76 + 2 * file.length;

/** KiB of all files together, packed. */
export const zippedSize = (files: readonly string[]): number =>
	files.reduce((sum, file) => sum + sizeOf(file), 0) / 1024;
