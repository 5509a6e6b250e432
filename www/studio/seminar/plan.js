export const planView = () => undefined;
