/** What is written by hand in an afternoon: the Alexa SDK, i18next and the DynamoDB client, bundled as esbuild does by itself. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import {
	type ErrorHandler,
	getIntentName,
	getLocale,
	getRequestType,
	getUserId,
	type HandlerInput,
	type RequestHandler,
	SkillBuilders,
} from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import i18next, { type TFunction } from 'i18next';
import texts from '../stock/texts.json';

void i18next.init({
	fallbackLng: 'en',
	resources: { en: { translation: texts.en }, de: { translation: texts.de } },
	interpolation: { escapeValue: false },
});

const dynamoDb = new DynamoDBClient({});

const translator = (input: HandlerInput): TFunction => i18next.getFixedT(getLocale(input.requestEnvelope));

const isIntent = ({ requestEnvelope }: HandlerInput, ...names: string[]): boolean =>
	getRequestType(requestEnvelope) === 'IntentRequest' && names.includes(getIntentName(requestEnvelope));

/** Calendar days between a date and now, by the calendar of a zone. */
function daysSince(date: string, timeZone: string): number {
	const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
	return Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000);
}

const open: RequestHandler = {
	canHandle: (input) =>
		getRequestType(input.requestEnvelope) === 'LaunchRequest' || isIntent(input, 'AMAZON.HelpIntent'),
	handle: (input) => {
		const t = translator(input);
		const launched = getRequestType(input.requestEnvelope) === 'LaunchRequest';
		return input.responseBuilder
			.speak(t(launched ? 'welcome' : 'help'))
			.reprompt(t('help'))
			.getResponse();
	},
};

const crutches: RequestHandler = {
	canHandle: (input) => isIntent(input, 'crutches'),
	handle: (input) => input.responseBuilder.speak(translator(input)('crutches')).getResponse(),
};

const driving: RequestHandler = {
	canHandle: (input) => isIntent(input, 'driving'),
	handle: async (input) => {
		const t = translator(input);
		const { Item } = await dynamoDb.send(
			new GetItemCommand({
				TableName: process.env.TABLE_NAME,
				Key: { userId: { S: getUserId(input.requestEnvelope) } },
			}),
		);
		const { surgeryDate, zone } = Item ?? {};
		const days = surgeryDate?.S && daysSince(surgeryDate.S, zone?.S ?? 'UTC');
		return input.responseBuilder.speak(days === undefined ? t('noDate') : t('driving', { days })).getResponse();
	},
};

const close: RequestHandler = {
	canHandle: (input) => isIntent(input, 'AMAZON.StopIntent', 'AMAZON.CancelIntent'),
	handle: (input) => input.responseBuilder.speak(translator(input)('goodbye')).withShouldEndSession(true).getResponse(),
};

const failed: ErrorHandler = {
	canHandle: () => true,
	handle: (input, error) => {
		console.error(error);
		return input.responseBuilder.speak(translator(input)('failed')).getResponse();
	},
};

const skill = SkillBuilders.custom()
	.addRequestHandlers(open, crutches, driving, close)
	.addErrorHandlers(failed)
	.create();

export const handler = (event: RequestEnvelope, context: unknown) => skill.invoke(event, context);
