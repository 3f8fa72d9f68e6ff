/** What life asks besides: travel, school, money, pregnancy, scans, the dentist and the days before the operation; the guide is silent on most of it. */
import type { Topic } from '../topicKinds';

export const life = {
	flyingTravel: {
		kind: 'beyondGuide',
		points: [
			['airlinesHaveOwnRules', 'travelTellSurgeon', 'longJourneyClots', 'lungClot'],
			['travelCompanyTold', 'clotPrevention', 'legClot', 'lungClot'],
		],
		why: ['clotLegsInactivity', 'airlinesHaveOwnRules', 'lungClot'],
		related: ['bloodClots', 'metalDetectorMri'],
	},
	carPassenger: {
		kind: 'beyondGuide',
		points: [
			['carGettingInAsk', 'fallCannotStand'],
			['carSeatBack', 'clotLegsInactivity', 'lungClot'],
		],
		why: ['hipTenderMovingHard', 'carGettingInAsk'],
		related: ['prepTransport', 'flyingTravel'],
	},
	gymYogaDance: {
		kind: 'beyondGuide',
		points: [
			['physioPersonal', 'avoidSomeActivities', 'unrelievedPain'],
			['earlyHipMovesLimited', 'lowImpactTime', 'highImpactBuildGradually'],
		],
		why: ['earlyHipMovesLimited', 'avoidSomeActivities'],
		related: ['exerciseGeneral', 'swimming'],
	},
	schoolStudy: {
		kind: 'beyondGuide',
		points: [
			['schoolSurgeonSays', 'schoolToldEarly', 'fall'],
			['schoolSurgeonSays', 'fallCannotStand'],
		],
		related: ['mobilityAids', 'workGeneral'],
	},
	costInsurance: {
		kind: 'beyondGuide',
		points: [[], ['lungClot']],
		related: ['workGeneral', 'prepGeneral'],
	},
	pregnancy: {
		kind: 'beyondGuide',
		private: true,
		points: [
			['pregnancyTellTeam', 'pregnancyTimingSurgeon', 'birthAfterOsteotomy'],
			['pregnancyWhyTell', 'pregnancyTimingSurgeon', 'lungClot'],
		],
		why: ['pregnancyWhyTell', 'pregnancyTimingSurgeon'],
		related: ['followUp', 'medicinesBeforeOp'],
	},
	metalDetectorMri: {
		kind: 'beyondGuide',
		points: [
			['screwsSeldomDetected', 'scanStaffToldOfMetal'],
			['boneFixedWithScrews', 'movedScrew'],
		],
		related: ['screws', 'flyingTravel'],
	},
	dental: {
		kind: 'beyondGuide',
		points: [
			['dentistToldOfThinners', 'bleedingOnThinners'],
			['thinnersNotStoppedAlone', 'illnessBeforeToldSurgeon', 'heavyBleeding'],
		],
		related: ['bloodThinners', 'infectionSigns'],
	},
	medicinesBeforeOp: {
		kind: 'beyondGuide',
		points: [
			['medicinesTeamSays', 'medicinesSomeGoOn', 'medicinesTellAll'],
			['medicinesTellAll', 'severeAllergy'],
		],
		related: ['prepGeneral', 'anaesthetic'],
	},
	whatToPack: {
		kind: 'beyondGuide',
		points: [
			['packingMedicines', 'packingClothes', 'packingWalkingAids'],
			['packingSmallThings', 'packingLeaveAtHome', 'illnessBeforeToldSurgeon'],
		],
		related: ['hospitalStay', 'prepGeneral'],
	},
	inTheatreDetail: {
		kind: 'beyondGuide',
		points: [
			['consentQuestions', 'drainAndCatheter', 'leakingWound'],
			['bloodReturned', 'heavyBleeding'],
		],
		related: ['procedureSteps', 'consent'],
	},
	whenToHaveIt: {
		kind: 'beyondGuide',
		points: [
			['timingSurgeonAdvises', 'unrelievedPain'],
			['waitingMayMatter', 'beFitBefore', 'prepareHomeFirst'],
		],
		why: ['waitingMayMatter', 'timingSurgeonAdvises'],
		related: ['candidates', 'alternatives'],
	},
} as const satisfies Record<string, Topic>;
