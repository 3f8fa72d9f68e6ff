/** The device's time zone, from Alexa's settings service. It needs no permission. */
import { budgets } from '../budgets';
import { isKnownZone } from '../guidance/calendar';
import type { SkillRequest } from './request';

/** Resolves to an IANA zone, or to nothing when the service has none or cannot be reached in time. Never rejects. */
export type DeviceZone = (device: NonNullable<SkillRequest['device']>) => Promise<string | undefined>;

export const askDeviceZone: DeviceZone = async ({ id, endpoint, token }) => {
	try {
		const response = await fetch(`${endpoint}/v2/devices/${encodeURIComponent(id)}/settings/System.timeZone`, {
			headers: { authorization: `Bearer ${token}` },
			signal: AbortSignal.timeout(budgets.deviceZone),
		});
		if (response.status !== 200) return undefined;
		const zone: unknown = await response.json();
		return typeof zone === 'string' && isKnownZone(zone) ? zone : undefined;
	} catch {
		return undefined;
	}
};
