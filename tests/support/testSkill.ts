/** The real skill, for tests: the guide's protocol, an empty store and nobody outside, unless a part is given. */
import { guideProtocol } from '../../lambda/src/guidance/protocol';
import { createPhrasebooks } from '../../lambda/src/language/phrasebook';
import { createSkill, type Skill, type SkillSettings } from '../../lambda/src/skill';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { understandingOf, wordingOf } from '../../tools/content';

const phrasebook = createPhrasebooks(wordingOf);

export const testSkill = (parts: Partial<SkillSettings> = {}): Skill =>
	createSkill({
		protocol: guideProtocol,
		store: createMemoryProfileStore(),
		deviceZone: async () => undefined,
		phrasebook,
		understandingOf,
		log: () => {},
		...parts,
	});
