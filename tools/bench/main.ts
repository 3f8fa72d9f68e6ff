/** `npm run bench`: what a cold start costs, beside other ways to build such a skill; fresh processes, one machine, one run. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSkill } from '../build/build';
import { run } from '../console/options';
import { StoreProcess } from '../load/StoreProcess';
import { installedNode } from '../smoke/lambdaNode';
import { measureWarm } from './measure';
import { readBenchOptions } from './options';
import { peerCases } from './peerCases';
import { deployedFiles, missingPeers, peers, seededZone } from './peers';
import { runRounds } from './rounds';
import { skillCases } from './skillCases';
import { coldTable, heading, sizeTable, warmTable } from './table';

void run(async () => {
	const { rounds, turns, nodes } = readBenchOptions(process.argv.slice(2));
	const place = mkdtempSync(join(tmpdir(), 'bench-'));
	const settings = createServer((_, response) => response.end(JSON.stringify(seededZone))).listen(0, '127.0.0.1');
	let store: StoreProcess | undefined;
	try {
		store = await StoreProcess.start(join(place, 'table'));
		const folder = join(place, 'skill');
		await buildSkill(folder);
		const { endpoint } = store;
		const world = {
			endpoint,
			settings: `http://127.0.0.1:${(settings.address() as AddressInfo).port}`,
		};
		const [floor = [], ...others] = await Promise.all(
			peers.map((peer) => peerCases(peer, join(place, peer.name), world)),
		);
		const skill = await skillCases(folder, world);
		const cases = [...floor, ...skill, ...others.flat()];
		for (const { name, reason } of missingPeers) console.log(`Left out: ${name}, ${reason}`);
		if (!existsSync(installedNode)) console.log('Left out: Node 24, not installed: npm ci --prefix tools/runtimes');
		for (const [version, node] of nodes) {
			console.log(`\n${heading(version, rounds)}\n\n${coldTable(await runRounds(cases, rounds, node, place))}`);
			const warm = [];
			for (const each of cases.filter(({ warms }) => warms)) warm.push(await measureWarm(each, node, place, turns));
			console.log(`\n${warmTable(warm)}`);
		}
		const learnt = (file: string): boolean => file.includes('understanding');
		const all = deployedFiles(join(folder, 'index.js'));
		const sizes = [
			{ name: 'skill, without what was learnt', files: all.filter((file) => !learnt(file)) },
			{ name: 'skill', files: all },
			...others.map(([first]) => ({ name: first?.name ?? '', files: deployedFiles(first?.file ?? '') })),
		];
		console.log(`\n${sizeTable(sizes)}`);
	} finally {
		settings.close();
		settings.closeAllConnections();
		await store?.kill();
		rmSync(place, { recursive: true });
	}
});
