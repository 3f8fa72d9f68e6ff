/** The device's time zone, from Alexa's settings service. It needs no permission. */
import { isKnownZone } from '../guidance/calendar';
import type { SkillRequest } from './request';

/** Resolves to an IANA zone, or to nothing when the service has none, cannot be reached, or the signal ends the wait. */
export type DeviceZone = (
	device: NonNullable<SkillRequest['device']>,
	signal?: AbortSignal,
) => Promise<string | undefined>;

export const askDeviceZone: DeviceZone = async ({ id, endpoint, token }, signal) => {
	try {
		const response = await fetch(`${endpoint}/v2/devices/${encodeURIComponent(id)}/settings/System.timeZone`, {
			headers: { authorization: `Bearer ${token}` },
			signal,
		});
		if (response.status !== 200) {
			// An answer that nobody reads would hold its connection.
			await response.body?.cancel();
			return undefined;
		}
		const zone: unknown = await response.json();
		return typeof zone === 'string' && isKnownZone(zone) ? zone : undefined;
	} catch {
		return undefined;
	}
};
