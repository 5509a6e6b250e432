export const questions = () => undefined;
