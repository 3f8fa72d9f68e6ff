/** Our own labelled questions as an annotation set, so that Alexa's own understanding can be measured with them. */
import { join } from 'node:path';
import { intentIds, intentName } from '../../lambda/src/alexa/intents';
import { redFlagIds } from '../../lambda/src/guidance/protocol';
import { type Locale, locales } from '../../lambda/src/language/locales';
import { urgencyOf } from '../../lambda/src/understanding/alarm';
import { projectRoot } from '../content';
import { type Row, readRows } from '../evaluate/rows';
import { isAccepted, STRICTNESS } from '../evaluate/score';

/** One question, and every intent that is a right answer to it. */
interface Annotation {
	inputs: { utterance: string };
	expected: { intent: { name: string; slots: object } }[];
}

export function annotations(locale: Locale): { data: Annotation[] } {
	const rows = readRows(join(projectRoot, `tests/questions/${locales[locale].language}.jsonl`));
	return {
		data: rows.flatMap((row) => {
			const expected = rightIntents(row).map((id) => ({ intent: { name: intentName(id), slots: {} } }));
			return expected.length > 0 ? [{ inputs: { utterance: row.q }, expected }] : [];
		}),
	};
}

/** For a symptom: every red flag that is strict enough. Alexa's own intents are for Alexa to test. */
function rightIntents(row: Row): string[] {
	const strictness = STRICTNESS[row.expect] ?? 0;
	if (strictness > 0) return redFlagIds.filter((id) => urgencyOf(id) >= strictness);
	return intentIds(true).filter((id) => isAccepted(row, id));
}
