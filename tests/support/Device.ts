/** A device that sends intents straight to the skill, session and all, for tests that need no words. */
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Skill } from '../../lambda/src/skill';
import { plainSpeech } from '../../tools/console/echo';

export class Device {
	readonly userId = 'amzn1.ask.account.TESTUSER';
	now = '2026-02-24T12:00:00Z';
	locale = 'en-GB';
	private attributes: object | undefined;
	private turns = 0;

	constructor(private readonly skill: Skill) {}

	launch(): Promise<string> {
		return this.send({ type: 'LaunchRequest' });
	}

	/** Sends an intent with slot values as Alexa codes them, and gives back what is heard. */
	intent(name: string, values: Record<string, string> = {}): Promise<string> {
		const slots = Object.fromEntries(
			Object.entries(values).map(([slot, value]) => [slot, { name: slot, confirmationStatus: 'NONE', value }]),
		);
		return this.send({ type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots } });
	}

	/** Sends any other request. */
	event(request: object): Promise<string> {
		return this.send(request);
	}

	private async send(request: object): Promise<string> {
		this.turns += 1;
		const user = { userId: this.userId };
		const application = { applicationId: 'amzn1.ask.skill.TEST' };
		const { response, sessionAttributes } = await this.skill.invoke({
			version: '1.0',
			session: { new: !this.attributes, sessionId: 'session', application, attributes: this.attributes ?? {}, user },
			context: {
				System: {
					application,
					user,
					device: { deviceId: 'device', supportedInterfaces: {} },
					apiEndpoint: 'http://127.0.0.1:9',
					apiAccessToken: 'token',
				},
			},
			request: { requestId: `request-${this.turns}`, timestamp: this.now, locale: this.locale, ...request },
		} as unknown as RequestEnvelope);
		const speech = response.outputSpeech as { ssml?: string } | undefined;
		this.attributes = response.shouldEndSession ? undefined : JSON.parse(JSON.stringify(sessionAttributes ?? {}));
		return plainSpeech(speech?.ssml ?? '');
	}
}
