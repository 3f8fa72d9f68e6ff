/** The device's time zone, from Alexa's settings service. It needs no permission. */
import type { IncomingMessage } from 'node:http';
import { isKnownZone } from '../guidance/zone';
import type { SkillRequest } from './request';

/** Resolves to an IANA zone, or to nothing when the service has none, cannot be reached, or the signal ends the wait. */
export type DeviceZone = (
	device: NonNullable<SkillRequest['device']>,
	signal?: AbortSignal,
) => Promise<string | undefined>;

/** Not `fetch`, whose first call costs more than all the rest of a turn; the store needs this client as well. */
export const askDeviceZone: DeviceZone = async ({ id, endpoint, token }, signal) => {
	try {
		const url = new URL(`/v2/devices/${encodeURIComponent(id)}/settings/System.timeZone`, endpoint);
		const { get } = url.protocol === 'http:' ? await import('node:http') : await import('node:https');
		signal?.throwIfAborted();
		const response = await new Promise<IncomingMessage>((resolve, reject) => {
			// A connection kept from before the function slept may be dead: each question has its own.
			const request = get(url, { headers: { authorization: `Bearer ${token}` }, agent: false }, resolve);
			request.on('error', reject);
			signal?.addEventListener('abort', () => request.destroy());
		});
		if (response.statusCode !== 200) {
			response.destroy();
			return undefined;
		}
		let answer = '';
		for await (const part of response.setEncoding('utf8')) answer += part;
		const zone: unknown = JSON.parse(answer);
		return typeof zone === 'string' && isKnownZone(zone) ? zone : undefined;
	} catch {
		return undefined;
	}
};
