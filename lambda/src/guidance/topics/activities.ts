/** Driving, work, exercise, sport and sex: what people want back, and what it depends on. */
import type { Topic } from '../topicKinds';

export const activities = {
	driving: {
		kind: 'floor',
		floor: 'drivingFloor',
		points: [['drivingSurgeonDecides', 'drivingTests'], ['drivingInsurer'], ['drivingOtherTransport']],
		why: ['drivingTests', 'weightBearingLimited', 'drivingInsurer'],
		related: ['prepTransport', 'workGeneral'],
	},
	workGeneral: {
		kind: 'usual',
		points: [['workIdeal', 'workSurgeonAgrees', 'workPhysicalLonger'], ['workPhysicalTime']],
		slot: 'job',
		variants: {
			office: {
				kind: 'usual',
				points: [
					['workIdeal', 'workOffice', 'workSurgeonAgrees'],
					['walkingAidTime', 'drivingFloor'],
				],
			},
			standing: {
				kind: 'usual',
				points: [['workIdeal', 'workPhysicalLonger', 'workSurgeonAgrees'], ['workPhysicalTime']],
			},
			physical: {
				kind: 'upTo',
				points: [['workPhysicalTime', 'workSurgeonAgrees', 'workPhysicalLonger'], ['workIdeal']],
			},
		},
		why: ['weightBearingLimited', 'workPhysicalLonger', 'rehabilitationDiffers'],
		related: ['driving', 'everydayActivities'],
	},
	exerciseLowImpact: {
		kind: 'floor',
		floor: 'staticBikeFloor',
		points: [['exerciseVaries', 'physioPersonal'], ['exerciseSlowerThanOthers']],
		slot: 'gentleActivity',
		variants: {
			staticBike: {
				kind: 'floor',
				floor: 'staticBikeFloor',
				points: [['physioPersonal', 'exerciseVaries'], ['exerciseSlowerThanOthers']],
			},
			cyclingOutdoors: {
				kind: 'teamDecides',
				points: [
					['physioPersonal', 'exerciseVaries'],
					['staticBikeFloor', 'exerciseSlowerThanOthers'],
				],
			},
		},
		why: ['bonesMustUnite', 'recoveryOngoing', 'physioPersonal'],
		related: ['exerciseHighImpact', 'swimming'],
	},
	exerciseHighImpact: {
		kind: 'floor',
		floor: 'highImpactFloor',
		points: [['highImpactBuildGradually', 'avoidSomeActivities'], ['impactSportsFloor'], ['exerciseSlowerThanOthers']],
		slot: 'highImpactActivity',
		variants: {
			running: {
				kind: 'floor',
				floor: 'highImpactFloor',
				points: [
					['highImpactBuildGradually', 'avoidSomeActivities'],
					['exerciseSlowerThanOthers', 'exerciseVaries'],
				],
			},
			teamSport: {
				kind: 'floor',
				floor: 'impactSportsFloor',
				points: [
					['highImpactBuildGradually', 'avoidSomeActivities'],
					['exerciseSlowerThanOthers', 'exerciseVaries'],
				],
			},
		},
		why: ['highImpactBuildGradually', 'exerciseSlowerThanOthers'],
		related: ['sportsToAvoid', 'exerciseLowImpact'],
	},
	sportsToAvoid: {
		kind: 'teamDecides',
		points: [
			['avoidSomeActivities', 'rehabilitationDiffers'],
			['highImpactBuildGradually', 'physioProgramme'],
		],
		why: ['hipNotQuiteNormal', 'avoidSomeActivities'],
		related: ['exerciseHighImpact', 'exerciseLowImpact'],
	},
	exerciseGeneral: {
		kind: 'usual',
		points: [
			['lowImpactTime', 'exerciseVaries', 'physioProgramme'],
			['highImpactFloor', 'highImpactBuildGradually'],
			['exerciseSlowerThanOthers'],
		],
		why: ['physioProgramme', 'highImpactBuildGradually'],
		related: ['exerciseLowImpact', 'exerciseHighImpact'],
	},
	swimming: {
		kind: 'teamDecides',
		points: [['showerWhenSurgeonSays', 'avoidSomeActivities', 'exerciseVaries'], ['hydrotherapy']],
		why: ['woundCovered', 'infectionRisk'],
		related: ['hydrotherapy', 'showerBath'],
	},
	sex: {
		kind: 'teamDecides',
		points: [['sexAskSurgeon', 'resultsVary']],
		private: true,
		related: ['physiotherapy', 'everydayActivities'],
	},
} as const satisfies Record<string, Topic>;
