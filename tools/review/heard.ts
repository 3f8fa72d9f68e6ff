/** A sentence, or the few said in one breath, as the patient and as a carer hears it. */
import type { Contacts } from '../../lambda/src/guidance/contacts';
import { replaceNumbers } from '../../lambda/src/language/marks';
import type { Phrasebook } from '../../lambda/src/language/phrasebook';
import { speechSeconds } from './speechSeconds';
import { type Subject, wordsOf } from './subject';

export interface Heard {
	/** Where it stands: `answers.driving.notYet_other`. No two have the same. */
	key: string;
	patient: string;
	carer: string;
	/** About how long the patient listens. */
	seconds: number;
}

/** Makes sentences heard, by what says them. */
export type Hear = (key: string, say: (words: Phrasebook) => string) => Heard;

/** The ears of a patient and a carer; they are at the given place when it is not the subject's own. */
export function listenTo(subject: Subject, contacts?: Contacts): Hear {
	const patient = wordsOf(subject, 'patient', contacts);
	const carer = wordsOf(subject, 'carer', contacts);
	const plain = (text: string): string => replaceNumbers(text, (digits) => digits);
	return (key, say) => {
		const marked = say(patient);
		return { key, patient: plain(marked), carer: plain(say(carer)), seconds: speechSeconds(marked) };
	};
}
