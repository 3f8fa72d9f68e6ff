/** How healing goes: the wound, walking, therapy, and when it is over. */
import type { Topic } from '../topicKinds';

export const recovery = {
	fullRecovery: {
		kind: 'upTo',
		points: [
			['fullRecoveryTime', 'everydayTasks', 'resultsVary'],
			['firstHealing', 'recoveryOngoing', 'followUpXray'],
		],
		why: ['recoveryOngoing', 'postopPainTakesTime', 'physioSeveralMonths'],
		related: ['stageNow', 'everydayActivities'],
	},
	healingTime: {
		kind: 'usual',
		points: [
			['firstHealing', 'recoveryOngoing', 'followUpXray'],
			['bonesMustUnite', 'fullRecoveryTime'],
		],
		why: ['operationStepsCuts', 'operationStepsMove', 'bonesMustUnite', 'nicotineBloodFlow', 'smokingComplications'],
		related: ['fullRecovery', 'followUp'],
	},
	everydayActivities: {
		kind: 'usual',
		stages: ['months6To12'],
		points: [
			['everydayTasks', 'resultsVary'],
			['houseworkAfter', 'houseworkHelp'],
		],
		related: ['workGeneral', 'fullRecovery'],
	},
	weightBearing: {
		kind: 'teamDecides',
		stages: ['months3To6'],
		points: [
			['weightBearingLimited', 'walkingAidGiven'],
			['walkingAidLessAndLess', 'physioProgramme'],
		],
		why: ['boneFixedWithScrews', 'bonesMustUnite', 'nonunionMoreSurgery'],
		related: ['mobilityAids', 'limp'],
	},
	mobilityAids: {
		kind: 'usual',
		stages: ['inHospital', 'weeks0To2', 'weeks6To12', 'months3To6'],
		points: [
			['walkingAidTime', 'walkingAidLessAndLess', 'rehabilitationDiffers', 'walkingAidGiven'],
			['oneCrutch', 'walkingAidLessAndLess'],
			['walkingAidGiven', 'weightBearingLimited'],
		],
		why: ['weightBearingLimited', 'walkingAidGiven', 'walkingAidLessAndLess'],
		related: ['weightBearing', 'wheelchair'],
	},
	wheelchair: {
		kind: 'plain',
		points: [['wheelchairOption', 'physioProgramme']],
		related: ['mobilityAids', 'weightBearing'],
	},
	bruising: {
		kind: 'plain',
		stages: ['weeks6To12'],
		points: [['bruisingExpected', 'firstHealing', 'bleedingSigns'], ['heavyBleeding']],
		related: ['swelling', 'healingTime'],
	},
	swelling: {
		kind: 'safety',
		points: [['legClot', 'infectionRedness', 'lungClot'], ['freezeMeals']],
		related: ['bloodClots', 'compressionStockings'],
	},
	numbness: {
		kind: 'safety',
		private: true,
		points: [['numbnessNormal', 'weakFoot', 'caudaEquina'], ['nerveDamageLegWeakness']],
		related: ['nerveDamage', 'painDuration'],
	},
	limp: {
		kind: 'plain',
		stages: ['months3To6'],
		points: [
			['limpImproves', 'unrelievedPain'],
			['walkingAidLessAndLess', 'physioProgramme'],
		],
		why: ['walkingAidLessAndLess', 'limpImproves', 'unrelievedPain'],
		related: ['mobilityAids', 'physiotherapy'],
	},
	woundDressing: {
		kind: 'plain',
		stages: ['beforeSurgery', 'inHospital', 'weeks0To2', 'weeks6To12'],
		points: [
			['woundCovered', 'woundCoveredInitially', 'woundLeak'],
			['dressingsSoreness', 'infectionRedness'],
		],
		why: ['infectionRisk', 'infectionRaisesFailure', 'leakingWound'],
		related: ['stitches', 'showerBath'],
	},
	stitches: {
		kind: 'teamDecides',
		stages: ['weeks6To12'],
		points: [['stitchesRemoval', 'woundCovered'], ['woundLeak']],
		why: ['closedWithStitches', 'leakingWound', 'stitchesRemoval'],
		related: ['woundDressing', 'infectionSigns'],
	},
	showerBath: {
		kind: 'teamDecides',
		stages: ['weeks6To12'],
		points: [['showerWhenSurgeonSays', 'woundCovered'], ['woundLeak']],
		why: ['infectionRisk', 'infectionRaisesFailure', 'showerWhenSurgeonSays'],
		related: ['stitches', 'swimming'],
	},
	physiotherapy: {
		kind: 'plain',
		stages: ['beforeSurgery', 'inHospital', 'weeks0To2', 'weeks6To12', 'months6To12'],
		points: [
			['physioPersonal', 'physioStartsInHospital', 'physioProgramme', 'physioTaper', 'physioSeveralMonths'],
			['appointmentsFewer', 'physioSeveralMonths'],
		],
		why: ['physioProgramme', 'physioPersonal', 'rehabilitationDiffers'],
		related: ['hydrotherapy', 'exerciseGeneral'],
	},
	hydrotherapy: {
		kind: 'plain',
		points: [['hydrotherapy', 'physioPersonal'], ['showerWhenSurgeonSays']],
		related: ['physiotherapy', 'swimming'],
	},
	followUp: {
		kind: 'teamDecides',
		points: [['followUpXray', 'bonesMustUnite'], ['appointmentsFewer']],
		why: ['nonunionMoreSurgery', 'screwsMayMove', 'movedScrewsRemovedDayCase'],
		related: ['healingTime', 'physiotherapy'],
	},
	resultsSuccess: {
		kind: 'plain',
		points: [
			['hipPainReliefQuick', 'postopPainTakesTime', 'resultsVary'],
			['hipNotQuiteNormal', 'oaMayStillDevelop'],
			['physioProgramme'],
		],
		related: ['fullRecovery', 'osteoarthritisLater'],
	},
} as const satisfies Record<string, Topic>;
