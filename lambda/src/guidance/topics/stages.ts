/** Where a person is in recovery. What each answer rests on stands in stages.json. */
import type { Topic } from '../topicKinds';

export const stages = {
	stageNow: { kind: 'phase', list: 'now', related: ['whatsNext', 'doNow'] },
	whatsNext: { kind: 'phase', list: 'next', related: ['doNow', 'watchFor'] },
	watchFor: {
		kind: 'phase',
		list: 'watch',
		general: ['woundInfection', 'leakingWound', 'legClot', 'unrelievedPain', 'lungClot'],
		more: [
			['fall', 'weakFoot', 'fallCannotStand'],
			['lungClot', 'caudaEquina', 'heavyBleeding'],
		],
		related: ['infectionSigns', 'bloodClots'],
	},
	doNow: { kind: 'phase', list: 'doNow', related: ['watchFor', 'driving'] },
} as const satisfies Record<string, Topic>;
