/**
 * The peers of the bench really answer: each in a process of its own, from a date in a DynamoDB on this machine. Two of them
 * are packages of their own: npm ci --prefix tools/bench/peers/stock, and the same with jovo.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { deployedFiles, missingPeers, type Peer, peers, seededZone } from '../../tools/bench/peers';
import { type EmbeddedStore, openEmbeddedStore } from '../../tools/console/embeddedStore';
import { LambdaFunction } from '../../tools/smoke/LambdaFunction';
import { Device } from '../support/Device';

/** A peer is bundled, and Jovo takes a while. */
jest.setTimeout(60_000);

let folder: string;
let store: EmbeddedStore;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'bench-peers-'));
	store = await openEmbeddedStore();
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

/** The person that a Device is. */
const userId = 'amzn1.ask.account.TESTUSER';

const built = new Map<string, Promise<string>>();

function handlerOf(peer: Peer): Promise<string> {
	const handler = built.get(peer.name) ?? peer.build(join(folder, peer.name));
	built.set(peer.name, handler);
	return handler;
}

/** Keeps the person's date, asks a new process of the peer and gives back what is heard. */
async function ask(
	peer: Peer,
	intents: string[],
	{ surgeryDate = '2024-01-20', locale = 'en-GB', whose = userId } = {},
): Promise<string[]> {
	const handler = await handlerOf(peer);
	const env = await peer.seed({ endpoint: store.endpoint, userId: whose, surgeryDate });
	const run = await LambdaFunction.start({ folder: dirname(handler), node: process.execPath, env });
	const device = new Device(run);
	device.locale = locale;
	try {
		const heard: string[] = [];
		for (const intent of intents) heard.push(await device.intent(intent));
		return heard;
	} finally {
		await run.stop();
	}
}

/** How many days ago a date was, where the person is. */
function daysSince(date: string): number {
	const today = new Date().toLocaleDateString('en-CA', { timeZone: seededZone });
	return (Date.parse(today) - Date.parse(date)) / 86_400_000;
}

const namesOf = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name).sort();
const counting = peers.filter(({ name }) => name !== 'bare');

test('each peer can be run, or it is said how to install it', () => {
	expect(namesOf([...peers, ...missingPeers])).toEqual(['bare', 'jovo', 'plain', 'stock']);
	expect(namesOf(peers)).toEqual(expect.arrayContaining(['bare', 'plain']));
	for (const { name, reason } of missingPeers) expect(reason).toContain(`npm ci --prefix tools/bench/peers/${name}`);
});

if (missingPeers.length > 0) test.skip.each(namesOf(missingPeers))('%s is not installed', () => undefined);

describe.each(peers)('$name', (peer) => {
	test('answers both questions as expected', async () => {
		const [fixed, dated] = await ask(peer, [peer.asks.static, peer.asks.dated]);
		expect(fixed).toMatch(peer.expects.static);
		expect(dated).toMatch(peer.expects.dated);
		expect(fixed).not.toMatch(peer.expects.dated);
	});
});

describe.each(counting)('$name', (peer) => {
	test.each(['2024-01-20', '2023-07-01'])('counts the days from the date that is kept: %s', async (surgeryDate) => {
		const before = daysSince(surgeryDate);
		const [dated] = await ask(peer, [peer.asks.dated], { surgeryDate });
		const said = Number(dated?.match(/day (\d+)/)?.[1]);
		// Midnight may pass in between.
		expect([before, daysSince(surgeryDate)]).toContain(said);
	});

	test('speaks German too', async () => {
		const heard = await ask(peer, [peer.asks.static, peer.asks.dated], { locale: 'de-DE' });
		expect(heard).toEqual([expect.stringContaining('Krücken'), expect.stringMatching(/Heute ist Tag \d+ nach/)]);
	});

	test("has no answer for somebody whose date isn't kept", async () => {
		const other = await openEmbeddedStore();
		try {
			const seed: Peer['seed'] = (kept) => peer.seed({ ...kept, endpoint: other.endpoint });
			const [dated] = await ask({ ...peer, seed }, [peer.asks.dated], { whose: 'somebody else' });
			expect(dated).not.toMatch(peer.expects.dated);
		} finally {
			await other.close();
		}
	});
});

describe('what is deployed', () => {
	const filesOf = async (name: string): Promise<string[]> => {
		const handler = await handlerOf(peers.find((peer) => peer.name === name)!);
		return deployedFiles(handler).map((file) => relative(dirname(handler), file));
	};

	test.each(namesOf(peers).filter((name) => name !== 'stock'))('is one file of %s', async (name) => {
		expect(await filesOf(name)).toEqual(['index.js']);
	});

	(namesOf(peers).includes('stock') ? test : test.skip)('is all that is installed of stock', async () => {
		const files = await filesOf('stock');
		expect(files).toEqual(expect.arrayContaining(['index.js', 'texts.json', 'node_modules/aws-sdk/package.json']));
		expect(files).not.toContainEqual(expect.stringContaining('jovo'));
	});
});
