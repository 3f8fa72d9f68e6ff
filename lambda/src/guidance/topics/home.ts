/** Getting by at home: nights, stairs, chairs, clothes, helpers, children and pets. The guide is silent on most of it. */
import type { Topic } from '../topicKinds';

export const home = {
	sleepingPosition: {
		kind: 'beyondGuide',
		points: [
			['sleepOnBackFirst', 'sideLyingDiffers', 'unrelievedPain'],
			['pillowBetweenThighs', 'unrelievedPain'],
		],
		related: ['sleepTrouble', 'painDuration'],
	},
	sleepTrouble: {
		kind: 'beyondGuide',
		points: [['sleepTroubleCommon', 'sleepTellDoctor', 'unrelievedPain'], ['sleepHabits'], ['opioidOverdose']],
		related: ['sleepingPosition', 'painRelief'],
	},
	stairs: {
		kind: 'beyondGuide',
		points: [
			['stairsPractised', 'fall'],
			['stairsLitHandsFree', 'fallCannotStand'],
		],
		related: ['mobilityAids', 'weightBearing'],
	},
	sittingBending: {
		kind: 'beyondGuide',
		points: [
			['hipPrecautionsSurgeon', 'clotLegsInactivity', 'legClot', 'lungClot'],
			['movementsToAvoid', 'everydayMovesTaught'],
		],
		related: ['bloodClots', 'kneelSquatLift'],
	},
	dressingSelf: {
		kind: 'beyondGuide',
		points: [
			['dressingOrder', 'unrelievedPain'],
			['dressingAids', 'hipPrecautionsSurgeon'],
		],
		related: ['sittingBending', 'equipmentHome'],
	},
	equipmentHome: {
		kind: 'beyondGuide',
		points: [
			['equipmentProvided', 'fall'],
			['furnitureMeasured', 'clearFloors'],
		],
		related: ['homeHelp', 'showerBath'],
	},
	homeHelp: {
		kind: 'beyondGuide',
		points: [
			['someoneToStay', 'sepsis', 'opioidOverdose'],
			['socialWorkerHelps', 'houseworkHelp', 'stockCupboards', 'fall'],
		],
		related: ['prepGeneral', 'carerSupport'],
	},
	carerSupport: {
		kind: 'beyondGuide',
		points: [
			['movingSomeoneTaught', 'physioProgramme', 'sepsis', 'lungClot', 'opioidOverdose'],
			['carersAskForHelp', 'fall'],
		],
		related: ['homeHelp', 'watchFor'],
	},
	childcare: {
		kind: 'beyondGuide',
		points: [
			['weightBearingLimited', 'fall'],
			['walkingAidGiven', 'stockCupboards', 'clearFloors'],
		],
		related: ['kneelSquatLift', 'homeHelp'],
	},
	pets: {
		kind: 'beyondGuide',
		points: [['petsUnderfoot', 'fall'], ['hipPrecautionsSurgeon']],
		related: ['walkingDistance', 'homeHelp'],
	},
	kneelSquatLift: {
		kind: 'beyondGuide',
		points: [
			['everydayMovesTaught', 'movedScrew', 'unrelievedPain'],
			['everydayMovesTaught', 'workPhysicalLonger'],
		],
		related: ['sittingBending', 'workGeneral'],
	},
	walkingDistance: {
		kind: 'beyondGuide',
		points: [
			['noLongWalksEarly', 'unrelievedPain'],
			['physioPersonal', 'wheelchairOption'],
		],
		related: ['mobilityAids', 'wheelchair'],
	},
	rehabFacility: {
		kind: 'beyondGuide',
		points: [
			['homeAfterHospital', 'homeWhenMobile', 'socialWorkerHelps'],
			['rehabApplication', 'fall'],
		],
		related: ['hospitalStay', 'homeHelp'],
	},
} as const satisfies Record<string, Topic>;
