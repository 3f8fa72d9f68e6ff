/** Getting ready, and living well before and after. Most of it changes once the operation is over. */
import type { Topic } from '../topicKinds';

export const preparation = {
	prepGeneral: {
		kind: 'plain',
		stages: ['inHospital'],
		points: [
			['prepareHomeFirst', 'houseworkBefore', 'drivingOtherTransport', 'houseworkHelp', 'houseworkAfter'],
			['stockCupboards', 'freezeMeals'],
			['beFitBefore', 'consentQuestions'],
		],
		related: ['smoking', 'prepTransport'],
	},
	prepTransport: {
		kind: 'plain',
		stages: ['inHospital', 'months3To6'],
		points: [
			['drivingOtherTransport', 'drivingSurgeonDecides'],
			['drivingFloor', 'drivingInsurer'],
		],
		related: ['driving', 'prepGeneral'],
	},
	prepHousework: {
		kind: 'plain',
		stages: ['inHospital', 'months3To6'],
		points: [
			['houseworkBefore', 'houseworkHelp', 'houseworkAfter'],
			['everydayTasks', 'resultsVary'],
		],
		related: ['prepFoodShopping', 'everydayActivities'],
	},
	prepFoodShopping: {
		kind: 'plain',
		stages: ['inHospital', 'months3To6'],
		points: [['stockCupboards', 'freezeMeals', 'houseworkHelp'], ['stockCupboardsWhy']],
		related: ['diet', 'prepHousework'],
	},
	diet: {
		kind: 'plain',
		points: [['dietBalanced', 'dietVital'], ['freezeMeals']],
		related: ['alcohol', 'weightBmi'],
	},
	smoking: {
		kind: 'before',
		before: 'smokingBefore',
		points: [['smokingAfter', 'nicotineBloodFlow'], ['smokingComplications']],
		related: ['alcohol', 'healingTime'],
	},
	alcohol: {
		kind: 'plain',
		stages: ['beforeSurgery', 'later'],
		points: [
			['alcoholMinimumRecovery', 'alcoholMaybeNone', 'reduceAlcoholBefore', 'painkillersRegularly'],
			['painkillersRegularly', 'opioidOverdose'],
		],
		related: ['smoking', 'painRelief'],
	},
	weightBmi: {
		kind: 'plain',
		stages: ['inHospital'],
		points: [['bmiHealthyBenefit', 'weightSurgeonMayAsk'], ['beforeWeight', 'weightReferral'], ['bmiDefinition']],
		related: ['diet', 'prepFitness'],
	},
	prepFitness: {
		kind: 'plain',
		stages: ['inHospital'],
		points: [['beFitBefore', 'beforeKeepActive', 'physioProgramme']],
		related: ['prepGeneral', 'physiotherapy'],
	},
} as const satisfies Record<string, Topic>;
