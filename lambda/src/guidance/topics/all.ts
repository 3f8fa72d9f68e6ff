/** All topics, in the order of their groups, each a file here and in the content. Nothing but data: the build works it out beforehand. */
import { activities } from './activities';
import { body } from './body';
import { home } from './home';
import { hospital } from './hospital';
import { life } from './life';
import { operation } from './operation';
import { preparation } from './preparation';
import { recovery } from './recovery';
import { risks } from './risks';
import { stages } from './stages';

export const groups = { operation, risks, preparation, hospital, recovery, activities, stages, home, body, life };

export const topics = {
	...operation,
	...risks,
	...preparation,
	...hospital,
	...recovery,
	...activities,
	...stages,
	...home,
	...body,
	...life,
};
