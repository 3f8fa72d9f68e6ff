/** How the body and the mind feel on the way: what the guide is silent on. */
import type { Topic } from '../topicKinds';

export const body = {
	constipation: {
		kind: 'beyondGuide',
		private: true,
		points: [
			['constipationFibreFluids', 'laxativeAskFirst', 'bowelTrouble'],
			['constipationWithPainkillers', 'painkillersRegularly', 'constipationMoving', 'caudaEquina'],
		],
		why: ['constipationWithPainkillers', 'constipationMoving', 'hipTenderMovingHard'],
		related: ['painRelief', 'diet'],
	},
	fatigue: {
		kind: 'beyondGuide',
		points: [
			['healingTakesEnergy', 'painkillerEffects', 'opioidOverdose', 'lungClot'],
			['recoveryPace', 'woundInfection'],
		],
		related: ['everydayActivities', 'mood'],
	},
	mood: {
		kind: 'beyondGuide',
		private: true,
		points: [
			['feelingsAfterSurgery', 'selfHarm'],
			['moodAffectsRecovery', 'moodCompany', 'selfHarm'],
		],
		why: ['feelingsAfterSurgery', 'moodAffectsRecovery', 'moodCompany'],
		related: ['fatigue', 'everydayActivities'],
	},
	iceHeat: {
		kind: 'beyondGuide',
		points: [
			['iceHeatNotOnWound', 'iceHeatHealthySkin', 'iceHeatTowel', 'coldLeg'],
			['iceHeatTowel', 'iceHeatNotAsleep', 'infectionRedness'],
		],
		why: ['iceHeatHealthySkin', 'iceHeatTowel'],
		related: ['swelling', 'painRelief'],
	},
	otherJointPain: {
		kind: 'beyondGuide',
		points: [
			['unrelievedPain', 'caudaEquina'],
			['legClot', 'lungClot'],
		],
		related: ['mobilityAids', 'secondHip'],
	},
	legLiftingWeakness: {
		kind: 'beyondGuide',
		private: true,
		points: [
			['weakFoot', 'caudaEquina'],
			['hipTenderMovingHard', 'physioProgramme', 'fallCannotStand'],
		],
		related: ['physiotherapy', 'nerveDamage'],
	},
	nerveBurning: {
		kind: 'beyondGuide',
		private: true,
		points: [
			['weakFoot', 'caudaEquina'],
			['woundSkinSensitive', 'thighNerveInjury', 'iceHeatHealthySkin', 'infectionRedness'],
		],
		related: ['numbness', 'scar'],
	},
	clicking: {
		kind: 'beyondGuide',
		points: [
			['movedScrew', 'fallCannotStand'],
			['screwsMayMove', 'unrelievedPain'],
		],
		related: ['screws', 'physiotherapy'],
	},
	legLength: {
		kind: 'beyondGuide',
		points: [['shorterLegInFracture', 'fallCannotStand'], ['movedScrew']],
		why: ['shorterLegInFracture', 'fallCannotStand'],
		related: ['limp', 'followUp'],
	},
	scar: {
		kind: 'beyondGuide',
		points: [
			['scarNoCreamAtFirst', 'scarCareOnceHealed', 'woundInfection', 'leakingWound'],
			['scarSettlesSlowly', 'scarFeels', 'scarSun'],
		],
		related: ['woundDressing', 'stitches'],
	},
	coldWeather: {
		kind: 'beyondGuide',
		points: [
			['coldImplantAches', 'unrelievedPain', 'coldLeg'],
			['coldImplantLittleStudied', 'iceHeatNotOnWound', 'iceHeatHealthySkin'],
		],
		related: ['screws', 'iceHeat'],
	},
	secondHip: {
		kind: 'beyondGuide',
		points: [['unrelievedPain'], ['dysplasiaBothHips']],
		related: ['otherJointPain', 'followUp'],
	},
	howLongItLasts: {
		kind: 'beyondGuide',
		points: [
			['delaysReplacement', 'resultsVary', 'unrelievedPain'],
			['oaFactors', 'oaMayStillDevelop', 'physioProgramme'],
		],
		related: ['resultsSuccess', 'osteoarthritisLater'],
	},
} as const satisfies Record<string, Topic>;
