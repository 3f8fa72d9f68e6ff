/** The days in hospital, and pain there and later. */
import type { Topic } from '../topicKinds';

export const hospital = {
	hospitalStay: {
		kind: 'plain',
		points: [
			['hospitalNights', 'homeWhenMobile'],
			['firstUp', 'firstStand'],
			['physioStartsInHospital', 'followUpXray'],
		],
		why: ['bleedingMonitored', 'hipTenderMovingHard', 'physioStartsInHospital'],
		related: ['first24Hours', 'mobilityAids'],
	},
	first24Hours: {
		kind: 'plain',
		stages: ['weeks0To2'],
		points: [
			['watchedFirstDay', 'painPump', 'firstUp', 'firstStand'],
			['dressingsSoreness', 'hipTenderMovingHard'],
			['wakingFromGeneral', 'spinalSensationWearsOff', 'caudaEquina'],
		],
		why: ['hipTenderMovingHard', 'spinalSensationWearsOff', 'watchedFirstDay'],
		related: ['painRelief', 'hospitalStay'],
	},
	painRelief: {
		kind: 'safety',
		stages: ['inHospital', 'weeks0To2'],
		points: [
			['painkillersRegularly', 'unrelievedPain', 'opioidOverdose'],
			['painPump', 'painPumpButton', 'painkillersOffered', 'localAnaestheticAfter'],
		],
		why: ['painAfterExercise', 'painkillersRegularly', 'opioidOverdose'],
		related: ['painDuration', 'alcohol'],
	},
	painDuration: {
		kind: 'plain',
		stages: ['months3To6', 'later'],
		points: [
			['hipPainReliefQuick', 'postopPainTakesTime', 'unrelievedPain'],
			['painAfterExercise', 'painkillersRegularly', 'fallCannotStand'],
		],
		related: ['painRelief', 'limp'],
	},
} as const satisfies Record<string, Topic>;
