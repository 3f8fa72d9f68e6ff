/**
 * Instances of the function behind one entrance. Lambda gives each request an instance that is doing nothing else; here
 * there are as many as two cores can use, in processes of their own, and a request waits for the first that is free.
 */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Skill } from '../../lambda/src/skill';
import { type FunctionSettings, LambdaFunction } from '../smoke/LambdaFunction';

export class FunctionPool implements Skill {
	private readonly free: LambdaFunction[] = [];
	private readonly waiting: ((instance: LambdaFunction) => void)[] = [];

	private constructor(
		private readonly all: LambdaFunction[],
		/** Told of each request how long it took, waiting included, in milliseconds. */
		private readonly measured: (since: number, until: number) => void,
	) {}

	/**
	 * Starts the instances one after the other, each up to its first answer: Lambda gives each its own share of a processor,
	 * and here they would take it from each other. `first` asks for that answer.
	 */
	static async start(
		size: number,
		settings: FunctionSettings,
		first: (instance: Skill) => Promise<unknown>,
		measured: (since: number, until: number) => void,
	): Promise<FunctionPool> {
		const all: LambdaFunction[] = [];
		const pool = new FunctionPool(all, measured);
		try {
			while (all.length < size) {
				const instance = await LambdaFunction.start(settings);
				all.push(instance);
				pool.free.push(instance);
				await first(instance);
			}
			return pool;
		} catch (error) {
			await pool.stop();
			throw error;
		}
	}

	async invoke(envelope: RequestEnvelope): Promise<ResponseEnvelope> {
		const since = performance.now();
		const instance = this.free.pop() ?? (await new Promise<LambdaFunction>((resolve) => this.waiting.push(resolve)));
		try {
			return await instance.invoke(envelope);
		} finally {
			this.measured(since, performance.now());
			const next = this.waiting.shift();
			if (next) next(instance);
			else this.free.push(instance);
		}
	}

	async stop(): Promise<void> {
		await Promise.all(this.all.map((instance) => instance.stop()));
	}
}
