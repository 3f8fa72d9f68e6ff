/** How long the skill waits for the outside world, in milliseconds: the one table. Alexa gives up after about 8 seconds. */
export const budgets = {
	/** Reading what is kept of a person. */
	storeRead: 900,
	/** Keeping or erasing it: worth waiting for, since the answer says whether it worked. */
	storeWrite: 1400,
	/** Asking Alexa's settings service for the device's time zone. */
	deviceZone: 700,
} as const;

/** The promise's value, or a rejection once the budget is used up. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms.`)), milliseconds);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
