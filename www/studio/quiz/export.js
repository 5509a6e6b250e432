export const questionFiles = () => undefined;
