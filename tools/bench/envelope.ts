/** A question as Alexa sends it: the first of its session, from a device whose settings service is on this machine. */
import { SKILL_ID } from '../console/echo';

export const USER = 'amzn1.ask.account.BENCH-PERSON';

/** The day of the operation, and when everything is asked: four days before eight weeks have passed. */
export const SURGERY_DATE = '2026-01-20';
const NOW = '2026-03-13T09:00:00Z';

export function envelopeOf(intent: string, settings: string): object {
	const user = { userId: USER };
	const application = { applicationId: SKILL_ID };
	return {
		version: '1.0',
		session: { new: true, sessionId: 'amzn1.echo-api.session.BENCH', application, attributes: {}, user },
		context: {
			System: {
				application,
				user,
				device: { deviceId: 'amzn1.ask.device.BENCH', supportedInterfaces: {} },
				apiEndpoint: settings,
				apiAccessToken: 'BENCH',
			},
		},
		request: {
			type: 'IntentRequest',
			requestId: 'amzn1.echo-api.request.BENCH',
			timestamp: NOW,
			locale: 'en-GB',
			dialogState: 'COMPLETED',
			intent: { name: intent, confirmationStatus: 'NONE', slots: {} },
		},
	};
}
