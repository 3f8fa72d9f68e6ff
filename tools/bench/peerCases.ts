/** A peer as the bench asks it, with the same person, day and device as our own skill. */
import type { Case, World } from './Case';
import { envelopeOf, SURGERY_DATE, USER } from './envelope';
import type { Peer } from './peers';

export async function peerCases(peer: Peer, folder: string, { endpoint, settings }: World): Promise<Case[]> {
	const { name, what, asks, expects } = peer;
	const file = await peer.build(folder);
	const env = await peer.seed({ endpoint, userId: USER, surgeryDate: SURGERY_DATE });
	const asked = (label: string, intent: string, expected: RegExp): Case => ({
		name: `${name}, ${label}`,
		what,
		file,
		envelope: envelopeOf(intent, settings),
		env,
		expects: expected,
	});
	const withoutDate = asked('no date', asks.static, expects.static);
	// A floor is there to compare with: what it answers costs it nothing.
	if (name === 'bare') return [{ ...withoutDate, warms: true }];
	return [{ ...withoutDate, warms: name === 'plain' }, asked('a date', asks.dated, expects.dated)];
}
