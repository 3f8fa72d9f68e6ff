/** The part of dynalite that the console uses; the package has no types of its own. */
declare module 'dynalite' {
	export default function dynalite(options: { path?: string; createTableMs?: number }): import('node:http').Server;
}

declare module 'dynalite/db/index.js' {
	/** Opens the LevelDB database behind dynalite. */
	export function create(options: { path: string }): { db: { open(): Promise<void>; close(): Promise<void> } };
}
