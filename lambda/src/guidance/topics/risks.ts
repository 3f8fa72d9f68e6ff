/** What can go wrong, and the signs that need someone today or now. */
import type { Topic } from '../topicKinds';

export const risks = {
	risksGeneral: {
		kind: 'plain',
		points: [
			['hasRisksLikeAnySurgery', 'infectionRisk', 'bleedingRisk', 'risksSurgeonDiscusses'],
			['clotRisk', 'lungClot'],
			['nerveDamageLegWeakness', 'weakFoot', 'bonesMustUnite'],
			['screwsMayMove', 'oaMayStillDevelop', 'generalRisks'],
		],
		related: ['infectionSigns', 'bloodClots'],
	},
	infectionSigns: {
		kind: 'safety',
		points: [
			['infectionTemperature', 'infectionRedness', 'woundLeak', 'infectionPain', 'infectionAction', 'sepsis'],
			['infectionFluid', 'infectionSignsTogether'],
			['infectionRisk'],
		],
		why: ['infectionRaisesFailure', 'infectionAction', 'sepsis'],
		related: ['woundDressing', 'watchFor'],
	},
	bloodClots: {
		kind: 'safety',
		points: [
			['clotRisk', 'legClot', 'lungClot'],
			['clotPrevention', 'lungClot'],
			['clotLegsInactivity', 'clotLungsDangerous', 'lungClot'],
		],
		why: ['clotRisk', 'clotLegsInactivity', 'lungClot'],
		related: ['compressionStockings', 'bloodThinners'],
	},
	compressionStockings: {
		kind: 'safety',
		points: [
			['clotPrevention', 'lungClot'],
			['clotLegsInactivity', 'lungClot'],
		],
		why: ['clotRisk', 'lungClot'],
		related: ['bloodClots', 'bloodThinners'],
	},
	bloodThinners: {
		kind: 'safety',
		points: [
			['clotPrevention', 'bleedingOnThinners', 'lungClot'],
			['clotRisk', 'lungClot', 'heavyBleeding'],
		],
		why: ['clotRisk', 'clotLegsInactivity', 'lungClot'],
		related: ['bloodClots', 'bleeding'],
	},
	nerveDamage: {
		kind: 'safety',
		private: true,
		points: [['nerveDamageLegWeakness', 'weakFoot', 'caudaEquina'], ['numbnessNormal']],
		why: ['nerveDamageLegWeakness', 'weakFoot'],
		related: ['numbness', 'risksGeneral'],
	},
	screws: {
		kind: 'plain',
		points: [['boneFixedWithScrews', 'screwsMayMove', 'movedScrew'], ['movedScrewsRemovedDayCase']],
		related: ['failureNonunion', 'followUp'],
	},
	bleeding: {
		kind: 'safety',
		points: [['bleedingRisk', 'bleedingSigns', 'heavyBleeding'], ['bleedingMonitored']],
		why: ['bleedingRisk', 'bleedingSigns'],
		related: ['bruising', 'bloodThinners'],
	},
	anaestheticSideEffects: {
		kind: 'safety',
		points: [
			['generalRisks', 'severeAllergy'],
			['generalRisksMonitored', 'spinalHeadache'],
		],
		related: ['anaesthetic', 'painRelief'],
	},
	failureNonunion: {
		kind: 'plain',
		points: [
			['bonesMustUnite', 'bloodSupplyHelps', 'nonunionMoreSurgery', 'unrelievedPain'],
			['infectionRaisesFailure', 'followUpXray'],
		],
		related: ['screws', 'smoking'],
	},
	osteoarthritisLater: {
		kind: 'plain',
		points: [
			['aimPreventOa', 'oaMayStillDevelop'],
			['oaFactors', 'hipNotQuiteNormal'],
		],
		why: ['hipNotQuiteNormal', 'oaFactors'],
		related: ['resultsSuccess', 'whatItAchieves'],
	},
} as const satisfies Record<string, Topic>;
