/** Whom to call, in whole sentences that others contain. */
import type { Contacts } from '../guidance/contacts';

export type ContactSentences = Record<'callEmergency' | 'emergencyLine' | 'callTeam' | 'crisisLine', () => string>;

/**
 * Whole sentences about whom to call, so that no other sentence has to bend round a number. Each is made when another asks for it: one that
 * cannot be made fails that one alone.
 */
export function contactSentences(
	t: (key: string, params: Record<string, unknown>) => string,
	contacts: Contacts,
): ContactSentences {
	const { emergency, guessed, urgentLine, crisisLine, clinic } = contacts;
	const certainty = emergency === undefined ? 'unknown' : guessed ? 'guessed' : 'known';
	const sentence = (key: string, params: Record<string, unknown>): string => t(`dialogue.contact.${key}`, params);
	return {
		callEmergency: () => sentence(`emergency.${certainty}`, { number: emergency }),
		emergencyLine: () => sentence(`emergencyLine.${certainty}`, { number: emergency }),
		callTeam: () =>
			sentence(`${clinic ? 'clinic' : 'team'}.${urgentLine ? 'line' : 'noLine'}`, {
				number: urgentLine?.number,
				country: urgentLine && sentence(`coverage.${urgentLine.country}`, {}),
				...(clinic && {
					clinic: clinic.name,
					phone: clinic.phone,
					hours: sentence(`hours.${clinic.hours.days}`, { ...clinic.hours }),
				}),
			}),
		// Where no line is known, the answer is whole without it.
		crisisLine: () =>
			crisisLine
				? sentence('crisis', {
						number: crisisLine.number,
						country: sentence(`countries.${crisisLine.country}`, {}),
					})
				: '',
	};
}
