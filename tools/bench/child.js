/**
 * One process of the bench: starts what is measured, asks it, and writes what that cost to file descriptor 3. Plain
 * JavaScript without a package, so that every Node runs it as it is and nothing is counted but what is measured.
 *
 * node child.js FILE ENVELOPE [TIMES]: with TIMES it asks as often after the first answer, which then was the warm-up.
 */
const fs = require('node:fs');

const [, , file, envelope, times = '0'] = process.argv;
const request = fs.readFileSync(envelope, 'utf8');
const milliseconds = ({ user, system }) => (user + system) / 1000;

const tell = (cost) => {
	fs.writeSync(3, JSON.stringify(cost));
	process.exit(0);
};

/** MiB. Linux counts in what a process used what its starter had used, but for its own sheet on the program that runs. */
function peakMemory() {
	try {
		return Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
	} catch {
		return process.resourceUsage().maxRSS / 1024;
	}
}

async function warm(handler) {
	const took = [];
	const since = process.hrtime.bigint();
	for (let turn = 0; turn < Number(times); turn++) {
		const start = process.hrtime.bigint();
		JSON.stringify(await handler(JSON.parse(request), {}));
		took.push(Number(process.hrtime.bigint() - start) / 1e6);
	}
	const seconds = Number(process.hrtime.bigint() - since) / 1e9;
	took.sort((one, other) => one - other);
	return { perSecond: took.length / seconds, p50: took[took.length >> 1], p99: took[Math.floor(took.length * 0.99)] };
}

async function run() {
	const { handler } = require(file);
	const { response } = await handler(JSON.parse(request), {});
	const cpu = milliseconds(process.cpuUsage());
	const memory = peakMemory();
	const { ssml, text } = response.outputSpeech;
	tell({ cpu, memory, speech: ssml ?? text, ...(Number(times) > 0 && (await warm(handler))) });
}

run().catch((error) => tell({ error: String(error?.stack ?? error) }));
