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
		why: ['prepareHomeFirst', 'stockCupboardsWhy'],
		related: ['smoking', 'prepTransport'],
	},
	prepTransport: {
		kind: 'plain',
		stages: ['inHospital', 'months3To6'],
		points: [
			['drivingOtherTransport', 'drivingSurgeonDecides'],
			['drivingFloor', 'drivingInsurer'],
		],
		why: ['drivingTests', 'drivingSurgeonDecides', 'drivingInsurer'],
		related: ['driving', 'prepGeneral'],
	},
	prepHousework: {
		kind: 'plain',
		stages: ['inHospital', 'months3To6'],
		points: [
			['houseworkBefore', 'houseworkHelp', 'houseworkAfter'],
			['everydayTasks', 'resultsVary'],
		],
		why: ['hipTenderMovingHard', 'weightBearingLimited'],
		related: ['prepFoodShopping', 'everydayActivities'],
	},
	prepFoodShopping: {
		kind: 'plain',
		stages: ['inHospital', 'months3To6'],
		points: [['stockCupboards', 'freezeMeals', 'houseworkHelp'], ['stockCupboardsWhy']],
		why: ['stockCupboardsWhy', 'freezeMeals'],
		related: ['diet', 'prepHousework'],
	},
	diet: {
		kind: 'plain',
		points: [['dietBalanced', 'dietVital'], ['freezeMeals']],
		why: ['freezeMeals', 'bmiHealthyBenefit'],
		related: ['alcohol', 'weightBmi'],
	},
	smoking: {
		kind: 'before',
		before: 'smokingBefore',
		points: [['smokingAfter', 'nicotineBloodFlow'], ['smokingComplications']],
		why: ['nicotineBloodFlow', 'smokingComplications'],
		related: ['alcohol', 'healingTime'],
	},
	alcohol: {
		kind: 'plain',
		stages: ['beforeSurgery', 'later'],
		points: [
			['alcoholMinimumRecovery', 'alcoholMaybeNone', 'reduceAlcoholBefore', 'painkillersRegularly'],
			['painkillersRegularly', 'opioidOverdose'],
		],
		why: ['dietVital'],
		related: ['smoking', 'painRelief'],
	},
	weightBmi: {
		kind: 'plain',
		stages: ['inHospital'],
		points: [['bmiHealthyBenefit', 'weightSurgeonMayAsk'], ['beforeWeight', 'weightReferral'], ['bmiDefinition']],
		why: ['weightSurgeonMayAsk', 'bmiHealthyBenefit'],
		related: ['diet', 'prepFitness'],
	},
	prepFitness: {
		kind: 'plain',
		stages: ['inHospital'],
		points: [['beFitBefore', 'beforeKeepActive', 'physioProgramme']],
		why: ['notSuitablePeople', 'physioProgramme'],
		related: ['prepGeneral', 'physiotherapy'],
	},
} as const satisfies Record<string, Topic>;
