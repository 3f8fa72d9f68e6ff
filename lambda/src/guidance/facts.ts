/** All facts of the guide, each number once. Nothing but data: the build works it out beforehand. */
import activities from '../../content/protocol/facts/activities.json';
import body from '../../content/protocol/facts/body.json';
import home from '../../content/protocol/facts/home.json';
import hospital from '../../content/protocol/facts/hospital.json';
import life from '../../content/protocol/facts/life.json';
import operation from '../../content/protocol/facts/operation.json';
import preparation from '../../content/protocol/facts/preparation.json';
import recovery from '../../content/protocol/facts/recovery.json';
import risks from '../../content/protocol/facts/risks.json';

export const facts = {
	...operation,
	...risks,
	...preparation,
	...hospital,
	...recovery,
	...activities,
	...home,
	...body,
	...life,
};
