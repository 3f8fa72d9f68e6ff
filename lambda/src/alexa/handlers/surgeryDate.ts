/** The surgery date: told, changed, asked for, forgotten. */
import { readOutDate, stillAhead, tellDate } from '../dateDialogue';
import type { dateIntentIds } from '../intents';
import { askToForget } from '../keeping';
import type { Reply } from '../reply';
import type { Turn } from '../turn';
import type { Handler } from './Handler';

const replies: Record<(typeof dateIntentIds)[number], (turn: Turn) => Promise<Reply>> = {
	dateSet: tellDate,
	dateChange: tellDate,
	dateAsk: readOutDate,
	dateDelete: askToForget,
	dateStillAhead: stillAhead,
};

export const surgeryDateHandler: Handler = {
	handles: ({ intent }) => intent !== undefined && Object.hasOwn(replies, intent),
	reply: (turn) => replies[turn.request.intent as keyof typeof replies](turn),
};
