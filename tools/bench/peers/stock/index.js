/** As tutorials have it: the Alexa SDK with its DynamoDB adapter, i18next in an interceptor, sources and node_modules deployed. */
const Alexa = require('ask-sdk-core');
const { DynamoDbPersistenceAdapter } = require('ask-sdk-dynamodb-persistence-adapter');
const AWS = require('aws-sdk');
const i18next = require('i18next');
const texts = require('./texts.json');

const isIntent = ({ requestEnvelope }, ...names) =>
	Alexa.getRequestType(requestEnvelope) === 'IntentRequest' && names.includes(Alexa.getIntentName(requestEnvelope));

const LaunchRequestHandler = {
	canHandle: ({ requestEnvelope }) => Alexa.getRequestType(requestEnvelope) === 'LaunchRequest',
	handle: ({ attributesManager, responseBuilder }) => {
		const { t } = attributesManager.getRequestAttributes();
		return responseBuilder.speak(t('welcome')).reprompt(t('help')).getResponse();
	},
};

const HelpIntentHandler = {
	canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
	handle: ({ attributesManager, responseBuilder }) => {
		const { t } = attributesManager.getRequestAttributes();
		return responseBuilder.speak(t('help')).reprompt(t('help')).getResponse();
	},
};

const CrutchesIntentHandler = {
	canHandle: (input) => isIntent(input, 'crutches'),
	handle: ({ attributesManager, responseBuilder }) =>
		responseBuilder.speak(attributesManager.getRequestAttributes().t('crutches')).getResponse(),
};

const DrivingIntentHandler = {
	canHandle: (input) => isIntent(input, 'driving'),
	handle: async ({ attributesManager, responseBuilder }) => {
		const { t } = attributesManager.getRequestAttributes();
		const { surgeryDate, zone } = await attributesManager.getPersistentAttributes();
		if (!surgeryDate) return responseBuilder.speak(t('noDate')).getResponse();
		const today = new Date().toLocaleDateString('en-CA', { timeZone: zone });
		const days = Math.round((Date.parse(today) - Date.parse(surgeryDate)) / 86_400_000);
		return responseBuilder.speak(t('driving', { days })).getResponse();
	},
};

const CancelAndStopIntentHandler = {
	canHandle: (input) => isIntent(input, 'AMAZON.CancelIntent', 'AMAZON.StopIntent'),
	handle: ({ attributesManager, responseBuilder }) =>
		responseBuilder.speak(attributesManager.getRequestAttributes().t('goodbye')).getResponse(),
};

const FailureHandler = {
	canHandle: () => true,
	handle: ({ attributesManager, responseBuilder }, error) => {
		console.error(error);
		return responseBuilder.speak(attributesManager.getRequestAttributes().t('failed')).getResponse();
	},
};

const LocalizationInterceptor = {
	async process({ attributesManager, requestEnvelope }) {
		const localized = i18next.createInstance();
		await localized.init({
			lng: Alexa.getLocale(requestEnvelope),
			fallbackLng: 'en',
			resources: { en: { translation: texts.en }, de: { translation: texts.de } },
		});
		attributesManager.setRequestAttributes({ t: localized.t });
	},
};

const skill = Alexa.SkillBuilders.custom()
	.addRequestHandlers(
		LaunchRequestHandler,
		HelpIntentHandler,
		CrutchesIntentHandler,
		DrivingIntentHandler,
		CancelAndStopIntentHandler,
	)
	.addErrorHandlers(FailureHandler)
	.addRequestInterceptors(LocalizationInterceptor)
	.withPersistenceAdapter(
		new DynamoDbPersistenceAdapter({
			tableName: process.env.TABLE_NAME,
			createTable: false,
			// This older SDK does not look for the endpoint in the environment itself.
			dynamoDBClient: new AWS.DynamoDB({ endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB }),
		}),
	)
	.create();

// Tutorials end in lambda(), whose callback form Lambda's Node 24 refuses.
exports.handler = (event, context) => skill.invoke(event, context);
