/** The skill's icon in the two sizes of the store, from one drawing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Width and height in pixels, by the manifest's name for the icon. */
export const iconSizes = { smallIconUri: 108, largeIconUri: 512 } as const;

/** Where an icon is in the package. */
export const iconPath = (size: number): string => `assets/images/icon-${size}.png`;

/** The engine can be started only once. It is WebAssembly, so every machine draws the same bytes. */
let started: Promise<void> | undefined;

/** The icons as PNG, by their place in the package. */
export async function icons(): Promise<Map<string, Uint8Array>> {
	started ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
	await started;
	const drawing = readFileSync(join(__dirname, 'icon.svg'), 'utf8');
	return new Map(
		Object.values(iconSizes).map((size) => [
			iconPath(size),
			new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng(),
		]),
	);
}
