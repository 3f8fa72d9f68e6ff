/** What AWS Solutions' rules find and we leave as it is, each with its reason. */
import type { Finding } from './judge';

export const acknowledged: (Finding & { reason: string })[] = [
	{
		rule: 'AwsSolutions-DDB3',
		resource: 'ProfileTable',
		reason:
			'Point-in-time recovery would keep rows for 35 days after a person had them erased. PointInTimeRecovery turns it on.',
	},
];
