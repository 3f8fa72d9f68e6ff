/** The device's time zone: asked of the settings service, and never worth failing a turn for. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askDeviceZone } from '../../lambda/src/alexa/deviceZone';
import { intentName } from '../../lambda/src/alexa/intents';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { Device } from '../support/Device';
import { testSkill } from '../support/testSkill';

let server: Server;
let respond: (response: ServerResponse) => void;
let asked: { path?: string; authorization?: string };

beforeAll((done) => {
	server = createServer((request, response) => {
		asked = { path: request.url, authorization: request.headers.authorization };
		respond(response);
	}).listen(0, '127.0.0.1', done);
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const device = () => ({
	id: 'device/1',
	endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
	token: 'secret',
});

const answering =
	(status: number, body = '') =>
	(response: ServerResponse) =>
		response.writeHead(status).end(body);

test('the zone is read for this device, with the token of this request', async () => {
	respond = answering(200, '"America/New_York"');
	expect(await askDeviceZone(device())).toBe('America/New_York');
	expect(asked).toEqual({ path: '/v2/devices/device%2F1/settings/System.timeZone', authorization: 'Bearer secret' });
});

test.each([
	['has no zone', answering(204)],
	['refuses the token', answering(401, '{}')],
	['forbids it', answering(403, '{}')],
	['is too busy', answering(429, '{}')],
	['is broken', answering(500, 'oops')],
	['answers nonsense', answering(200, '<html>')],
	['answers a zone that does not exist', answering(200, '"Europe/Atlantis"')],
	['answers something else', answering(200, '{"zone":1}')],
	['hangs up', (response: ServerResponse) => void response.destroy()],
	[
		'hangs up in the middle',
		(response: ServerResponse) => {
			response.writeHead(200, { 'content-length': '18' }).write('"America/');
			setTimeout(() => response.destroy(), 20);
		},
	],
])('there is no zone when the service %s', async (_, answer) => {
	respond = answer;
	expect(await askDeviceZone(device())).toBeUndefined();
});

test('there is no zone when the wait is over before the service answers', async () => {
	const wait = new AbortController();
	respond = () => wait.abort();
	expect(await askDeviceZone(device(), wait.signal)).toBeUndefined();
});

test('there is no zone when the wait is over in the middle of the answer', async () => {
	const wait = new AbortController();
	respond = (response) => {
		response.writeHead(200, { 'content-length': '18' }).write('"America/');
		setTimeout(() => wait.abort(), 20);
	};
	expect(await askDeviceZone(device(), wait.signal)).toBeUndefined();
});

test('nothing is asked when the wait is over already', async () => {
	asked = {};
	expect(await askDeviceZone(device(), AbortSignal.abort())).toBeUndefined();
	expect(asked).toEqual({});
});

test.each([
	['America/Los_Angeles', '2026-03-17T05:00:00Z', /Not before about 8 weeks, around 17 March/],
	['Europe/London', '2026-03-17T05:00:00Z', /Only when your surgeon agrees/],
	['Pacific/Auckland', '2026-03-16T12:00:00Z', /Only when your surgeon agrees/],
	[undefined, '2026-03-16T12:00:00Z', /Not before about 8 weeks, around 17 March/],
])('today is the day in %s at %s', async (zone, now, expected) => {
	const store = createMemoryProfileStore();
	const skill = testSkill({
		store,
		deviceZone: async () => zone,
	});
	const here = new Device(skill);
	here.now = now;
	const consent = { textVersion: 1, givenAt: now };
	await store.save(here.userId, { surgeryDate: '2026-01-20', planned: false, consent }, undefined, new Date(now));
	expect(await here.intent(intentName('driving'))).toMatch(expected);
});

test('once the zone is known, an emergency names the number of that country', async () => {
	const skill = testSkill({
		deviceZone: async () => 'America/New_York',
	});
	const here = new Device(skill);
	expect(await here.intent(intentName('lungClot'))).toMatch(/^Call 999 now, or your local emergency number\./);
	await here.intent(intentName('driving'));
	expect(await here.intent(intentName('lungClot'))).toMatch(/^Call 911 now\./);
});
