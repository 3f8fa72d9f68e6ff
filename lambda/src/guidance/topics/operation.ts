/** What the operation is, whom it suits, and what happens in it. */
import type { Topic } from '../topicKinds';

export const operation = {
	overviewWhatIs: {
		kind: 'plain',
		points: [
			['whatItIs', 'whatItAimsFor'],
			['hipPreservation', 'delaysReplacement'],
			['osteotomyDefinition', 'bonesInvolved', 'commonAdjustments'],
		],
		related: ['femoralVsPao', 'procedureSteps'],
	},
	whatItAchieves: {
		kind: 'plain',
		points: [
			['whatItAimsFor', 'delaysReplacement', 'resultsVary'],
			['aimPreventOa', 'oaMayStillDevelop'],
		],
		related: ['resultsSuccess', 'conditionsTreated'],
	},
	conditionsTreated: {
		kind: 'plain',
		points: [['conditionsListed', 'dysplasiaDefinition', 'delaysReplacement'], ['dysplasiaEffect']],
		related: ['femoralVsPao', 'candidates'],
	},
	femoralVsPao: {
		kind: 'plain',
		points: [['twoTypes', 'bonesInvolved', 'paoForDysplasia'], ['femoralOsteotomyFocus']],
		slot: 'operationType',
		variants: {
			periacetabular: {
				kind: 'plain',
				points: [['paoForDysplasia', 'bonesInvolved', 'dysplasiaDefinition'], ['dysplasiaEffect']],
			},
			femoral: {
				kind: 'plain',
				points: [
					['femoralOsteotomyFocus', 'bonesInvolved', 'rehabilitationDiffers'],
					['labrumDefinition', 'hipImpingementEffect'],
				],
				caveat: 'femoral',
			},
		},
		related: ['procedureSteps', 'conditionsTreated'],
	},
	alternatives: {
		kind: 'plain',
		points: [['alternatives', 'alternativesDiscuss'], ['severeCasesReplacement']],
		related: ['candidates', 'whatItAchieves'],
	},
	candidates: {
		kind: 'plain',
		points: [
			['idealAge', 'candidateCartilage'],
			['candidateInflammation', 'notSuitablePeople'],
			['severeCasesReplacement'],
		],
		related: ['alternatives', 'risksGeneral'],
	},
	anaesthetic: {
		kind: 'plain',
		points: [
			['anaestheticOptions', 'anaestheticChoice'],
			['generalAnaestheticMeaning', 'spinalAnaestheticMeaning'],
			['anaesthetistMeetsFirst', 'anaesthetistRole'],
		],
		why: ['anaesthetistRole', 'anaestheticChoice'],
		related: ['anaestheticSideEffects', 'procedureSteps'],
	},
	surgeryDuration: {
		kind: 'plain',
		points: [['operationLength'], ['recoveryRoom']],
		related: ['procedureSteps', 'first24Hours'],
	},
	procedureSteps: {
		kind: 'plain',
		points: [
			['operationStepsCuts', 'operationStepsMove', 'boneFixedWithScrews'],
			['anaesthetistMeetsFirst', 'operationStepsPositioning'],
			['xrayDuringOperation', 'closedWithStitches', 'localAnaestheticAfter', 'recoveryRoom'],
		],
		related: ['surgeryDuration', 'first24Hours'],
	},
	consent: {
		kind: 'plain',
		points: [
			['consentInWriting', 'consentQuestions'],
			['consentPurpose', 'risksUnderstandFirst'],
		],
		why: ['consentPurpose', 'risksUnderstandFirst'],
		related: ['risksGeneral', 'alternatives'],
	},
	surgeonBoa: {
		kind: 'plain',
		points: [['boaLeadingBody']],
		related: ['candidates', 'consent'],
	},
} as const satisfies Record<string, Topic>;
