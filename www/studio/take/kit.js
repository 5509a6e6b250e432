/** The offline kit: one file for a USB stick. Its maker is www/js/kit/make.js; until it is there, nothing is offered. */

/** The button for the kit, where it can be made. */
export const kitView = () => undefined;
