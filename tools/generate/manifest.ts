/** The skill manifest, from each locale's listing. */
import type { v1 } from 'ask-smapi-model';
import { type Locale, localeCodes } from '../../lambda/src/language/locales';
import { listingOf } from '../content';
import { type Approval, approvalOf } from '../review/approval';
import { iconPath, iconSizes } from './icons';
import type { Form } from './interactionModel';
import { pageUrl, readPublisher } from './publisher';

/**
 * The parts that only the form decides: a kept date is personal information, and saying so is required. What no
 * clinician has approved as it is says so first, in the store and to whoever certifies the skill.
 */
export function manifest(
	form: Form,
	approvalIn: (locale: Locale) => Approval = approvalOf,
): v1.skill.Manifest.SkillManifestEnvelope {
	const listings = localeCodes.map((locale) => {
		const { draft, ...listing } = listingOf(locale);
		return { locale, listing, drafts: approvalIn(locale).state === 'approved' ? [] : [draft] };
	});
	const publisher = readPublisher();
	const iconUris = Object.fromEntries(
		Object.entries(iconSizes).map(([name, size]) => [name, `file://${iconPath(size)}`]),
	);
	const instructions = 'Open the skill and ask any of the example phrases. No account and no device feature is needed.';
	return {
		manifest: {
			manifestVersion: '1.0',
			publishingInformation: {
				category: 'HEALTH_AND_FITNESS',
				isAvailableWorldwide: true,
				testingInstructions: [...new Set(listings.flatMap(({ drafts }) => drafts)), instructions].join(' '),
				locales: Object.fromEntries(
					listings.map(({ locale, listing, drafts }) => [
						locale,
						{ ...listing, description: [...drafts, listing.description].join('\n\n'), ...iconUris },
					]),
				),
			},
			apis: { custom: {} },
			privacyAndCompliance: {
				allowsPurchases: false,
				containsAds: false,
				isChildDirected: false,
				isExportCompliant: true,
				usesPersonalInfo: form === 'dynamodb',
				locales: Object.fromEntries(
					localeCodes.map((locale) => [
						locale,
						{
							privacyPolicyUrl: pageUrl(locale, form === 'dynamodb' ? 'privacy' : 'privacy-session', publisher),
							termsOfUseUrl: pageUrl(locale, 'terms', publisher),
						},
					]),
				),
			},
		},
	};
}
