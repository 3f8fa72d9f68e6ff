/** The slots of the interaction model: Alexa's own types for times and free words, ours for everything else. */
import { slotNames } from '../../lambda/src/alexa/intents';

const builtInTypes: Record<string, string> = {
	[slotNames.date]: 'AMAZON.DATE',
	[slotNames.plannedDate]: 'AMAZON.DATE',
	[slotNames.duration]: 'AMAZON.DURATION',
	[slotNames.day]: 'AMAZON.DATE',
	[slotNames.span]: 'AMAZON.DURATION',
	[slotNames.words]: 'AMAZON.SearchQuery',
};

/** Whoever was operated on, when somebody else asks: "my mum", and "my mum's". */
export const personSlots = [slotNames.person, slotNames.personOf] as const;

export const slotTypeName = (slot: string): string => builtInTypes[slot] ?? `${slot[0]?.toUpperCase()}${slot.slice(1)}`;
