/** The skill manifest, from each locale's listing. */
import type { v1 } from 'ask-smapi-model';
import { localeCodes } from '../../lambda/src/language/locales';
import { listingOf } from '../content';
import type { Form } from './interactionModel';

/** The parts that only the form decides: a kept date is personal information, and saying so is required. */
export function manifest(form: Form): v1.skill.Manifest.SkillManifestEnvelope {
	const listings = localeCodes.map((locale) => [locale, listingOf(locale)] as const);
	return {
		manifest: {
			manifestVersion: '1.0',
			publishingInformation: {
				category: 'HEALTH_AND_FITNESS',
				isAvailableWorldwide: true,
				testingInstructions:
					'Open the skill and ask any of the example phrases. No account and no device feature is needed.',
				locales: Object.fromEntries(listings.map(([locale, listing]) => [locale, { ...listing }])),
			},
			apis: { custom: {} },
			privacyAndCompliance: {
				allowsPurchases: false,
				containsAds: false,
				isChildDirected: false,
				isExportCompliant: true,
				usesPersonalInfo: form === 'dynamodb',
			},
		},
	};
}
