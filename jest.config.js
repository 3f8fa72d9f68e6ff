/** Tests run through swc, without a type check; `npm run types` is that. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/tests'],
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
