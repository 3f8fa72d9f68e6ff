/** What people consent to: its wording has a version, and a change of wording needs a new one. */
import { createHash } from 'node:crypto';
import { localeCodes } from '../../lambda/src/language/locales';
import { consentTextVersion } from '../../lambda/src/profile/ProfileStore';
import { wordingOf } from '../../tools/content';

/** The fingerprints of the consent question in all languages, by version. A published version never changes. */
const fingerprints: Record<number, string> = {
	1: '26d4051433e0d6e8',
};

test('the consent question reads as its version says: after a change, raise consentTextVersion in privacy.json', () => {
	const texts = localeCodes.map((locale) => (wordingOf(locale).dialogue.date as Record<string, string>).keep);
	const fingerprint = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
	expect({ consentTextVersion, fingerprint }).toEqual({
		consentTextVersion,
		fingerprint: fingerprints[consentTextVersion],
	});
});
