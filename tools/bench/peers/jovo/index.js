/** The framework Jovo with its DynamoDB integration, as one bundle, which is how its template deploys it. */
const { DynamoDb } = require('@jovotech/db-dynamodb');
const { App, BaseComponent, Component, Global } = require('@jovotech/framework');
const { AlexaPlatform } = require('@jovotech/platform-alexa');
const { Lambda } = require('@jovotech/server-lambda');
const texts = require('../stock/texts.json');

/** Its methods are the intents. */
class GuideComponent extends BaseComponent {
	LAUNCH() {
		return this.$send({ message: this.$t('welcome'), reprompt: this.$t('help'), listen: true });
	}

	help() {
		return this.$send({ message: this.$t('help'), reprompt: this.$t('help'), listen: true });
	}

	crutches() {
		return this.$send({ message: this.$t('crutches'), listen: false });
	}

	driving() {
		const { surgeryDate, zone } = this.$user.data;
		if (!surgeryDate) return this.$send({ message: this.$t('noDate'), listen: false });
		const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
		const days = Math.round((Date.parse(today) - Date.parse(surgeryDate)) / 86_400_000);
		return this.$send({ message: this.$t('driving', { days }), listen: false });
	}

	stop() {
		return this.$send({ message: this.$t('goodbye'), listen: false });
	}
}
Component()(GuideComponent);
Global()(GuideComponent);

const app = new App({
	components: [GuideComponent],
	logging: false,
	i18n: { fallbackLng: 'en', resources: { en: { translation: texts.en }, de: { translation: texts.de } } },
	plugins: [
		new AlexaPlatform({
			intentMap: { 'AMAZON.HelpIntent': 'help', 'AMAZON.StopIntent': 'stop', 'AMAZON.CancelIntent': 'stop' },
		}),
		new DynamoDb({ table: { name: process.env.TABLE_NAME, createTableOnInit: false } }),
	],
});

// The callback form that Jovo is written for is refused by Lambda's Node 24.
exports.handler = (event, context) =>
	new Promise((resolve, reject) => {
		const server = new Lambda(event, context, (error, response) => (error ? reject(error) : resolve(response)));
		app
			.initialize()
			.then(() => app.handle(server))
			.catch(reject);
	});
